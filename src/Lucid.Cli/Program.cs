using Lucid.Runtime;

var vm = Machine.Create(new MachineOptions { HashSeed = 0 });
string source = args.Length > 1 && args[0] == "-c" ? args[1] : File.ReadAllText(args[0]);
vm.Start("""
import sys, _lucid
class _Console:
    def __init__(self, fd): self.fd = fd
    def write(self, text):
        _lucid.write(self.fd, text.encode('utf-8', 'surrogateescape')); return len(text)
    def flush(self): _lucid.flush(self.fd)
sys.stdout = _Console(1)
sys.stderr = _Console(2)
""", "<boot>", "_boot");
Outcome o = vm.Run();
if (o.Kind == OutcomeKind.Failed)
{
    Console.WriteLine("boot failed: " + Describe(o.Exception!));
    return 1;
}
vm.Start(source, args[0]);
o = vm.Run();
if (o.Kind == OutcomeKind.Failed)
{
    Console.WriteLine(Describe(o.Exception!));
    return 1;
}
return 0;

static string Describe(PyException e) => e.Type.Name + ": " + e.Message + "\n" + e.DescribeTraceback();
