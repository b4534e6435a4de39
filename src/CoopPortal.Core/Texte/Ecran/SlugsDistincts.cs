namespace CoopPortal.Core.Texte;

/// <summary>
/// Les adresses d'une suite de titres. Deux titres égaux se distinguent par leur ordre (« alencon », « alencon-2 ») :
/// la même suite donne toujours les mêmes adresses.
/// </summary>
public sealed class SlugsDistincts
{
    private readonly Dictionary<string, int> _vus = new(StringComparer.Ordinal);

    public string Suivant(string titre)
    {
        var slug = Slug.De(titre);
        var rang = _vus[slug] = _vus.GetValueOrDefault(slug) + 1;
        return rang == 1 ? slug : $"{slug}-{rang}";
    }
}
