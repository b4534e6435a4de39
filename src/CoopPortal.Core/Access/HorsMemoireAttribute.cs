namespace CoopPortal.Core.Access;

/// <summary>
/// Une page ouverte à tous qui ne se garde pas : elle porte un jeton, dépend de qui la demande, ou ne sert qu'une fois.
/// Sans cette marque, une page de visiteur se garde ; un essai liste celles qui ne le sont pas, avec leur raison.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HorsMemoireAttribute(string raison) : Attribute
{
    public string Raison { get; } = raison;
}

/// <summary>Une page d'un espace qui montre aussi ce que d'autres espaces ont en ligne : elle suit leurs changements. Les pages de la plateforme la suivent toutes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LitLeReseauAttribute : Attribute;

/// <summary>Une adresse qui n'est pas une page Razor, et qui se garde comme elles : un flux, un plan du site.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EnMemoireAttribute : Attribute;
