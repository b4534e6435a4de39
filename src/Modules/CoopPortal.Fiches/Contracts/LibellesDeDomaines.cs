using System.Collections.ObjectModel;
using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Le libellé de chaque domaine, par sa clé ; et la clé que dit un mot, écrit comme on veut.</summary>
public sealed class LibellesDeDomaines(IDictionary<string, string> libelles) : ReadOnlyDictionary<string, string>(libelles)
{
    private readonly Dictionary<string, string> _parMot = libelles.Select(l => (Mot: Analyseur.Mots(l.Value), l.Key)).DistinctBy(l => l.Mot, StringComparer.Ordinal).ToDictionary(l => l.Mot, l => l.Key, StringComparer.Ordinal);

    /// <summary>La clé du domaine de ce mot, plié par <see cref="Analyseur.Mots"/> ; null quand aucun ne s'appelle ainsi.</summary>
    public string? Cle(string plie) => plie.Length == 0 ? null : _parMot.GetValueOrDefault(plie);
}
