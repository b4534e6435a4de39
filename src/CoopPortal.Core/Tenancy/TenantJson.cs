using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopPortal.Core.Tenancy;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(TenantSettings))]
public sealed partial class TenantJson : JsonSerializerContext;
