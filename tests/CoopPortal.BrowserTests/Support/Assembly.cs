using CoopPortal.BrowserTests.Support;
using Xunit;

[assembly: AssemblyFixture(typeof(Portail))]
[assembly: AssemblyFixture(typeof(Navigateur))]
