using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CoopPortal.Tests")]
