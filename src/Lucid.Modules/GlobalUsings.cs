global using Lucid.Runtime;
