using Lucid.Cli;

Lucid.Modules.BuiltinModules.Load();
return CommandLine.Run(args);
