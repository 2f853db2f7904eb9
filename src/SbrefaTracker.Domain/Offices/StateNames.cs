namespace SbrefaTracker.Domain.Offices;

/// <summary>How lists write the states, the District of Columbia and the territories: postal codes, names, and the abbreviations that were usual before them.</summary>
public static class StateNames
{
    // The postal code first, then the other forms; letters alone, so that points and blanks do not matter.
    private const string Forms =
        "AL ALABAMA ALA; AK ALASKA; AS AMERICANSAMOA; AZ ARIZONA ARIZ; AR ARKANSAS ARK; CA CALIFORNIA CALIF CAL; CO COLORADO COLO; CT CONNECTICUT CONN; DE DELAWARE DEL; DC DISTRICTOFCOLUMBIA; "
        + "FL FLORIDA FLA; GA GEORGIA; GU GUAM; HI HAWAII; ID IDAHO; IL ILLINOIS ILL; IN INDIANA IND; IA IOWA; KS KANSAS KANS KAN; KY KENTUCKY; LA LOUISIANA; ME MAINE; MD MARYLAND; "
        + "MA MASSACHUSETTS MASS; MI MICHIGAN MICH; MN MINNESOTA MINN; MS MISSISSIPPI MISS; MO MISSOURI; MT MONTANA MONT; NE NEBRASKA NEBR NEB; NV NEVADA NEV; NH NEWHAMPSHIRE; NJ NEWJERSEY; "
        + "NM NEWMEXICO NMEX; NY NEWYORK; NC NORTHCAROLINA; ND NORTHDAKOTA NDAK; MP NORTHERNMARIANAISLANDS; OH OHIO; OK OKLAHOMA OKLA; OR OREGON OREG ORE; PA PENNSYLVANIA PENNA PENN; PR PUERTORICO; "
        + "RI RHODEISLAND; SC SOUTHCAROLINA; SD SOUTHDAKOTA SDAK; TN TENNESSEE TENN; TX TEXAS TEX; UT UTAH; VT VERMONT; VI VIRGINISLANDS; VA VIRGINIA; WA WASHINGTON WASH; WV WESTVIRGINIA WVA; "
        + "WI WISCONSIN WISC WIS; WY WYOMING WYO";

    private static readonly IReadOnlyList<string[]> Written = [.. Forms.Split("; ").Select(state => state.Split(' '))];

    private static readonly Dictionary<string, string> Codes = Written.SelectMany(forms => forms, (forms, form) => (form, forms[0])).ToDictionary(pair => pair.form, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Whether it is a postal code, in letters of any size.</summary>
    public static bool IsCode(string text) => Written.Any(forms => string.Equals(forms[0], text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The postal code of what a list writes; null when it is none of the forms.</summary>
    public static string? CodeOf(string written) => Codes.GetValueOrDefault(new string([.. written.Where(char.IsAsciiLetter).Select(char.ToUpperInvariant)]));
}
