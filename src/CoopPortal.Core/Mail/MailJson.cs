using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopPortal.Core.Mail;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(MailDraft))]
public sealed partial class MailJson : JsonSerializerContext;
