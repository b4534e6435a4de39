using System.Globalization;
using System.Text;

namespace CoopPortal.Benchmarks.Livre;

/// <summary>
/// Un répertoire imprimé aux lieux et aux personnes inventés, de la taille qu'on veut : tableau par domaines, fiches,
/// non renseignés, annexe. La même graine donne le même livre.
/// </summary>
internal sealed class GrandLivre(int fiches, int graine)
{
    private static readonly string[] _debuts = ["Val", "Mont", "Bel", "Clair", "Haut", "Roche", "Font", "Puy", "Ker", "Aube", "Grand", "Noir"];
    private static readonly string[] _milieux = ["bois", "mar", "vil", "pont", "ser", "tour", "champ", "lan", "fer", "gar", "mou", "ri"];
    private static readonly string[] _fins = ["ac", "ville", "eau", "euil", "ans", "y", "ières", "oux", "et", "ette", "on", "is"];
    private static readonly string[] _africains = ["Ba", "Ko", "San", "Dou", "Ni", "Ka", "Ten", "Sou", "Mo", "Fa", "Gou", "Tan"];
    private static readonly string[] _syllabes = ["gora", "ndou", "kari", "ssoba", "melo", "dara", "wéla", "tibi", "nko", "ssala", "béré", "lima"];
    private static readonly string[] _domaines = ["SANTE", "EDUCATION", "DEVELOPPEMENT RURAL", "EAU ET ASSAINISSEMENT"];

    private readonly Random _hasard = new(graine);

    public byte[] Octets()
    {
        var paires = Enumerable.Range(0, fiches).Select(i => (Francais: Nom(_debuts, _milieux, _fins, i), Partenaire: Nom(_africains, _syllabes, _syllabes, i))).ToList();
        var livre = new StringBuilder(" Avant-Propos \nUne liste des partenariats connus, mais non renseignés \nEn annexe 1 : les partenariats par région \n\n");
        foreach (var (domaine, rang) in _domaines.Select((d, i) => (d, i)))
            livre.Append(domaine).Append(" \n\n").AppendJoin(", ", paires.Where((_, i) => i % _domaines.Length == rang).Select(p => p.Francais).Chunk(6).Select(c => string.Join(", ", c) + (c.Length == 6 ? " \n" : ""))).Append(" \n\n");
        foreach (var paire in paires)
            Fiche(livre, paire.Francais, paire.Partenaire);
        livre.Append(" Partenariats de coopération décentralisée non renseignés \n\n");
        for (var i = 0; i < fiches; i += 10)
            livre.Append(CultureInfo.InvariantCulture, $"{Nom(_debuts, _syllabes, _fins, i)}/{Nom(_africains, _milieux, _syllabes, i)}, \n");
        livre.Append("Finville/Koumelo. \n Annexe 1 : Présentation des partenariats par régions \nTableau 1 : Région du Centre \n");
        foreach (var (francais, partenaire) in paires)
            livre.Append(CultureInfo.InvariantCulture, $"{francais} / {partenaire} \n");
        return Encoding.UTF8.GetBytes(livre.ToString());
    }

    private void Fiche(StringBuilder livre, string francais, string partenaire) => livre.Append(CultureInfo.InvariantCulture, $"""
         Date de mise à jour : {_hasard.Next(1, 28):00}/{_hasard.Next(1, 12):00}/2008 

        {francais} / {partenaire} 

        Collectivité française 
        Nom : {francais} 
        Nb habitants : {_hasard.Next(800, 90_000)} 
        Département/Région : Isère / Rhône-Alpes 

        Collectivité partenaire 
        Nom : Commune de {partenaire} 
        Nb habitants : {_hasard.Next(800, 90_000)} 
        Cercle/Région/Commune : {partenaire} / Centre 

        Coordonnées de l’exécutif (maire, président) 
        Nom : Personne {_hasard.Next(100, 999)} 
        Fonction : Maire 
        Tél : 04 00 00 {_hasard.Next(10, 99)} {_hasard.Next(10, 99)}   Fax : 
        @ : mairie@{_hasard.Next(100, 999)}.example 

        Coordonnées de l’exécutif (maire, président) 
        Nom : Personne {_hasard.Next(100, 999)} 
        Fonction : Maire 
        Tél :    Fax : 
        @ : 

                                 Présentation du partenariat 
        Date de début des contacts : mars {_hasard.Next(1970, 2005)} 
        Date de formalisation de la relation + type de document (ex : convention) régissant le partenariat : 
        Convention signée le 5 mai 2001 
        Budget consacré à la coopération décentralisée/an: 
        {_hasard.Next(1, 90)} 000 € 

        Budget consacré aux relations internationales/an : 
        Partenaires techniques (expliciter les sigles) : Eau Vive 

        Partenaires financiers (expliciter les sigles) : Conseil régional 
                                 Histoire du partenariat 
        Motivations & objectifs de départ : 
        Pour la partie française : Se connaître, échanger entre écoles et comprendre comment une commune se gère 
        quand les moyens manquent. 

        Pour la partie partenaire : Creuser des puits, former les élus, ouvrir un centre de santé. 

        Actions de coopération réalisées depuis 2000 
        Domaines 
        d’intervention 

        Actions réalisées 

        Date de début et 
        périodicité 

        Budget 

        EAU Deux puits 
        2003 
        {_hasard.Next(1, 90)} 000 € 
        SANTE Équipement du centre de santé 
        2005 
        {_hasard.Next(1, 90)} 000 € 
        Perspectives du partenariat (ex : existence d’une convention de financement triennale) 
        Un troisième puits. 

        Documents de capitalisation, évaluations et études réalisées 
        Bilan 2007 

        """);

    // le rang dans la dernière syllabe : deux fiches ne portent jamais le même nom
    private string Nom(string[] debuts, string[] milieux, string[] fins, int rang)
        => debuts[_hasard.Next(debuts.Length)] + milieux[rang % milieux.Length] + milieux[rang / milieux.Length % milieux.Length] + fins[_hasard.Next(fins.Length)] + (rang >= 144 ? $" {milieux[rang / 144 % milieux.Length]}{fins[rang / 1728 % fins.Length]}" : "");
}
