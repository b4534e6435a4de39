using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CoopPortal.Theme;

/// <summary>Les signes des domaines, comptés point par point sur 9 × 9. Une clé inconnue reçoit le signe neutre.</summary>
public static class Domaines
{
    private static readonly string _neutre = Trace("""
        .........
        ....#....
        ...#.#...
        ..#...#..
        .#..#..#.
        ..#...#..
        ...#.#...
        ....#....
        .........
        """);

    private static readonly FrozenDictionary<string, string> _traces = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["appui-institutionnel"] = Trace("""
            ....#....
            ...###...
            ..#####..
            .#######.
            .........
            .#.#.#.#.
            .#.#.#.#.
            .#.#.#.#.
            #########
            """),
        ["societe-civile"] = Trace("""
            ...###...
            ...###...
            ##.....##
            ##.###.##
            ...###...
            ##.###.##
            ##.###.##
            ##.###.##
            ##.###.##
            """),
        ["education"] = Trace("""
            .........
            ####.####
            #...#...#
            #.#.#.#.#
            #...#...#
            #.#.#.#.#
            #...#...#
            ####.####
            ....#....
            """),
        ["sante"] = Trace("""
            ...###...
            ...#.#...
            ...#.#...
            ####.####
            #.......#
            ####.####
            ...#.#...
            ...#.#...
            ...###...
            """),
        ["eau-assainissement"] = Trace("""
            .........
            ##...##..
            ..###..##
            .........
            ##...##..
            ..###..##
            .........
            ##...##..
            ..###..##
            """),
        ["developpement-rural"] = Trace("""
            ....#....
            ..#.#.#..
            ...###...
            #...#...#
            .##.#.##.
            ...###...
            ....#....
            ....#....
            .#######.
            """),
        ["developpement-economique"] = Trace("""
            #########
            #.#.#.#.#
            #########
            .#.....#.
            .#.###.#.
            .#.#.#.#.
            .#.#.#.#.
            .#.###.#.
            #########
            """),
        ["education-developpement"] = Trace("""
            .....#...
            ......#..
            ########.
            ......#..
            ..#..#...
            ..#......
            .########
            ..#......
            ...#.....
            """),
        ["tourisme-patrimoine"] = Trace("""
            .#..#..#.
            .#..#..#.
            ###.#.###
            #########
            #.#.#.#.#
            #########
            ###...###
            ###...###
            ###...###
            """),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Cles => _traces.Keys;

    /// <summary>Tracé SVG du signe, un trait d'une unité de large par suite de points, dans un cadre 9 × 9.</summary>
    public static string TraceDe(string? cle) => cle is not null && _traces.TryGetValue(cle, out var trace) ? trace : _neutre;

    private static string Trace(string dessin)
    {
        var trace = new StringBuilder();
        var rang = 0;
        foreach (var ligne in dessin.AsSpan().EnumerateLines())
        {
            for (var x = 0; x < ligne.Length; x++)
            {
                var suite = ligne[x..].IndexOfAnyExcept('#');
                suite = suite < 0 ? ligne.Length - x : suite;
                if (suite > 0)
                {
                    trace.Append(CultureInfo.InvariantCulture, $"M{x} {rang}.5h{suite}");
                    x += suite;
                }
            }

            rang++;
        }

        return trace.ToString();
    }
}
