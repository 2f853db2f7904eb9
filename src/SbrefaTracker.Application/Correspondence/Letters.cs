using System.Globalization;
using System.Resources;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Correspondence;

/// <summary>Puts messages into words, in the filer's language. The words are in <c>Letters.resx</c>; none holds a tracking key.</summary>
public static class Letters
{
    private static readonly ResourceManager Words = new(typeof(Letters).FullName!, typeof(Letters).Assembly);

    /// <summary>The name of the file in which a receipt encloses the proof of filing.</summary>
    public const string ProofFile = "proof-of-filing.txt";

    /// <param name="complaint">As it was filed.</param>
    /// <param name="withProof">The proof of filing goes with it, and the letter says so.</param>
    public static Letter Receipt(Complaint complaint, bool withProof)
    {
        var letter = Write("receipt", complaint, complaint.Reference, Day(complaint, complaint.ReceivedOn), Day(complaint, complaint.DueOn));
        return withProof ? letter with { Text = $"{letter.Text}\n\n{Write("enclosed", complaint, ProofFile).Text}" } : letter;
    }

    public static Letter Acknowledged(Complaint complaint) => Write("acknowledged", complaint, complaint.Reference);

    public static Letter FilerAsked(Complaint complaint, string question) => Write("filer_asked", complaint, complaint.Reference, question);

    public static Letter Response(Complaint complaint, string text, bool isFinal) =>
        Write(isFinal ? "response" : "interim", complaint, complaint.Reference, text);

    public static Letter Closed(Complaint complaint) => Write("closed", complaint, complaint.Reference, Day(complaint, complaint.ClosedOn));

    /// <summary>To an office: says only that questions wait and by when; the questions are read after signing in.</summary>
    public static Letter Inquiry(Complaint complaint, DateOnly due) =>
        Write("inquiry", CultureOf(Languages.English), complaint.Reference, Day(CultureOf(Languages.English), due));

    private static Letter Write(string kind, Complaint complaint, params object[] args) => Write(kind, CultureOf(complaint.Language), args);

    private static Letter Write(string kind, CultureInfo culture, params object[] args) => new(
        kind,
        string.Format(culture, Words.GetString($"{kind}.subject", culture)!, args),
        string.Format(culture, Words.GetString($"{kind}.text", culture)!, args));

    private static string Day(Complaint complaint, DateOnly? day) => Day(CultureOf(complaint.Language), day);

    private static string Day(CultureInfo culture, DateOnly? day) => day?.ToString("D", culture) ?? "";

    private static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo(language == Languages.Spanish ? "es-US" : "en-US");
}
