using CoopPortal.Tests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(SqlitePortal))]
[assembly: AssemblyFixture(typeof(PgPortal))]
