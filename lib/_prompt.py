"""The prompt: reads a statement, runs it in __main__, shows what comes out."""
import sys
import _lucid


def interact(banner=True):
    """Runs statements until the end of the input; gives the exit code."""
    import __main__
    return _Prompt(__main__.__dict__).run(banner)


class _Prompt:
    def __init__(self, names):
        import codeop
        self.names = names
        self.compile = codeop.CommandCompiler()
        self.completer = None
        self.is_terminal = _is_terminal(sys.stdin, 0) and _is_terminal(sys.stdout, 1)
        self.count = 0
        if not self.is_terminal and sys.stdin is not None:
            # What was read as a command is done; a dream that a command wakes up must not bring it back.
            streams = sys.stdin, getattr(sys.stdin, "buffer", None), _lucid.standard_descriptor(0)
            _lucid.spare(tuple(stream for stream in streams if stream is not None))

    def run(self, banner):
        if not hasattr(sys, "ps1"):
            sys.ps1 = ">>> "
        if not hasattr(sys, "ps2"):
            sys.ps2 = "... "
        if banner and not sys.flags.quiet:
            self.say(f"Python {sys.version} on {sys.platform}\n"
                     'Type "help", "copyright", "credits" or "license" for more information.\n')
        self.run_startup()
        while True:
            try:
                statement = self.read_statement()
                if statement is None:
                    break
                self.execute(statement)
            except SystemExit as leave:
                return self.leave(leave)
            except BaseException as error:
                self.show(error)
        if not self.is_terminal:
            self.say("\n")
        return 0

    def run_startup(self):
        import os
        name = None if sys.flags.ignore_environment else os.environ.get("PYTHONSTARTUP")
        if not name:
            return
        try:
            with open(name, "rb") as file:
                code = compile(file.read(), name, "exec", dont_inherit=True)
        except OSError as error:
            self.say(f"Could not open PYTHONSTARTUP\n{type(error).__name__}: {error}\n")
            return
        except SyntaxError as error:
            self.show(error)
            return
        try:
            exec(code, self.names)
        except SystemExit:
            raise
        except BaseException as error:
            self.show(error)

    def read_statement(self):
        """Reads lines until they are a statement; gives its code, None at the end of the input."""
        lines = []
        indent = ""
        self.count += 1
        name = f"<python-input-{self.count - 1}>" if self.is_terminal else f"<stdin-{self.count - 1}>"
        while True:
            try:
                line = self.read_line(str(sys.ps2 if lines else sys.ps1), indent)
            except KeyboardInterrupt:
                self.say("\nKeyboardInterrupt\n" if not self.is_terminal else "KeyboardInterrupt\n")
                lines, indent = [], ""
                continue
            if line is None:
                return None
            if not lines and not line.strip():
                continue
            lines.append("" if line.isspace() else line)
            source = "\n".join(lines)
            self.remember(name, source)
            try:
                code = self.compile(source, name, "single")
            except (SyntaxError, ValueError, OverflowError) as error:
                if isinstance(error, SyntaxError):
                    error = self.better(source, name, error)
                if isinstance(error, SyntaxError) and error.filename == name and not self.is_terminal:
                    error.filename = "<stdin>"
                error.__traceback__ = None
                self.show(error)
                return _nothing
            if code is not None:
                return code
            indent = _indent_after(line) if self.is_terminal else ""

    def better(self, source, name, error):
        """The complaint about a finished line, which knows more places."""
        try:
            compile(source + "\n", name, "single", dont_inherit=True)
        except SyntaxError as other:
            return other
        return error

    def read_line(self, prompt, indent):
        if not self.is_terminal:
            self.say(prompt)
            line = sys.stdin.readline()
            return line.rstrip("\n") if line else None
        sys.stdout.flush()
        text, cursor, shown = indent, len(indent), ()
        while True:
            answer = _lucid.read_line(prompt, text, cursor, shown)
            if not isinstance(answer, tuple):
                return answer
            text, cursor, shown = self.complete(*answer)

    def complete(self, text, cursor):
        """Completes the word before the cursor as far as it is certain; gives text, cursor and what is left to choose from."""
        head, tail = text[:cursor], text[cursor:]
        if not head.strip():
            return head + "    " + tail, cursor + 4, ()
        start = cursor
        while start and (head[start - 1].isidentifier() or head[start - 1].isdigit() or head[start - 1] == "."):
            start -= 1
        word = head[start:]
        if not word:
            return text, cursor, ()
        if self.completer is None:
            import rlcompleter
            self.completer = rlcompleter.Completer(self.names)
        found = []
        while (match := self.completer.complete(word, len(found))) is not None:
            found.append(match)
        if not found:
            return text, cursor, ()
        import os.path
        common = os.path.commonprefix(found)
        if len(common) > len(word) or len(found) == 1:
            head = head[:start] + common
            return head + tail, len(head), ()
        shown = sorted({match.rpartition(".")[2] for match in found})
        return text, cursor, tuple(shown)

    def execute(self, code):
        if code is not _nothing:
            exec(code, self.names)

    def remember(self, name, source):
        """Lets tracebacks show the lines."""
        import linecache
        linecache.cache[name] = (len(source), None, [line + "\n" for line in source.split("\n")], name)

    def show(self, error):
        sys.last_exc = error
        error.__traceback__ = _own_part(error.__traceback__)
        sys.last_type, sys.last_value, sys.last_traceback = type(error), error, error.__traceback__
        try:
            sys.stdout.flush()
        except (AttributeError, OSError, ValueError):
            pass
        if isinstance(error, KeyboardInterrupt) and error.__traceback__ is None:
            self.say("KeyboardInterrupt\n")
            return
        try:
            sys.excepthook(type(error), error, error.__traceback__)
        except SystemExit:
            raise
        except BaseException as inner:
            self.say("Error in sys.excepthook:\n")
            sys.__excepthook__(type(inner), inner, inner.__traceback__)
            self.say("\nOriginal exception was:\n")
            sys.__excepthook__(type(error), error, error.__traceback__)

    def leave(self, leave):
        code = leave.code
        if code is None:
            return 0
        if isinstance(code, int):
            return code & 0xFF
        self.say(f"{code}\n")
        return 1

    def say(self, text):
        stream = sys.stderr
        if stream is not None:
            stream.write(text)
            stream.flush()


_nothing = object()


def _is_terminal(stream, descriptor):
    try:
        return stream.fileno() == descriptor and stream.isatty()
    except (AttributeError, OSError, ValueError):
        return False


def _own_part(traceback):
    """Leaves the prompt's own frames out."""
    while traceback is not None and traceback.tb_frame.f_globals is globals():
        traceback = traceback.tb_next
    return traceback


def _indent_after(line):
    """The indentation that the next line of a block most likely has."""
    indent = line[:len(line) - len(line.lstrip())]
    code = line.partition("#")[0].rstrip()
    if code.endswith(":"):
        return indent + "    "
    if code.lstrip().split(" ")[0] in ("return", "pass", "break", "continue", "raise"):
        return indent[:-4]
    return indent
