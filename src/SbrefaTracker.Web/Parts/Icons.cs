namespace SbrefaTracker.Web.Parts;

/// <summary>The drawings of the public pages, on a grid of 24 by 24; they carry no meaning that a word beside them does not say.</summary>
internal static class Icons
{
    private static readonly Dictionary<string, string> Drawings = new(StringComparer.Ordinal)
    {
        ["tick"] = """<path d="m5 12.5 4.5 4.5L19 7"/>""",
        ["done"] = """<circle cx="12" cy="12" r="9"/><path d="m8 12.3 2.8 2.8L16.2 9.5"/>""",
        ["cross"] = """<path d="M6 6l12 12M18 6 6 18"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.4 2"/>""",
        ["info"] = """<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.6v.1"/>""",
        ["warning"] = """<path d="M12 4 2.8 20h18.4z"/><path d="M12 10v4.5M12 17.2v.1"/>""",
        ["error"] = """<path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3z"/><path d="M12 7.5v5.5M12 16.3v.1"/>""",
        ["page"] = """<path d="M6 3h8l4 4v14H6z"/><path d="M14 3v4h4M9 12h6M9 16h6"/>""",
        ["search"] = """<circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/>""",
        ["place"] = """<path d="M12 21s7-6.4 7-11.5A7 7 0 0 0 5 9.500C5 14.600 12 21 12 21z"/><circle cx="12" cy="9.700" r="2.500"/>""",
        ["calendar"] = """<path d="M4 6h16v14H4zM4 10.500h16M8.500 3.500V8M15.500 3.500V8"/>""",
        ["phone"] = """<path d="M5 4h4l1.500 4.500L8 10a12 12 0 0 0 6 6l1.500-2.500L20 15v4a1.500 1.500 0 0 1-1.500 1.500C11 20.500 3.500 13 3.500 5.500A1.500 1.500 0 0 1 5 4z"/>""",
        ["mail"] = """<path d="M3.500 6h17v12h-17zM3.500 7l8.500 6.500L20.500 7"/>""",
        ["office"] = """<path d="M4 21V8l8-4.500L20 8v13M2.500 21h19M9 21v-5h6v5M8.500 11.500h.1M12 11.500h.1M15.500 11.500h.1"/>""",
        ["shown"] = """<path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z"/><circle cx="12" cy="12" r="2.800"/>""",
        ["hidden"] = """<path d="M4 4l16 16M9.800 5.700A9.500 9.500 0 0 1 12 5.500c6 0 9.500 6.500 9.500 6.500a16 16 0 0 1-3 3.600M6 7.500A15.500 15.500 0 0 0 2.500 12S6 18.500 12 18.500a9 9 0 0 0 4-.9"/>""",
    };

    public static IReadOnlyCollection<string> Names => Drawings.Keys;

    public static string Drawing(string name) => Drawings[name];
}
