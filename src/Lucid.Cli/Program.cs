using Lucid.Cli;

return CommandLine.Run(args);
