namespace SbrefaTracker.Testing.Prerequisites;

/// <summary>
/// Something beside the .NET SDK that a test needs. <c>tests/run.sh</c> finds or starts it and names it in an environment
/// variable; without the variable the tests that need it are skipped (under CI a skipped test fails the run).
/// </summary>
public sealed record Prerequisite(string Variable, string Name)
{
    /// <summary>A connection string to a PostgreSQL server's maintenance database; each test class makes a database of its own.</summary>
    public static readonly Prerequisite Postgres = new("SBREFA_TEST_POSTGRES", "a PostgreSQL server");

    /// <summary>The path of a Chromium or Chrome.</summary>
    public static readonly Prerequisite Chromium = new("SBREFA_TEST_CHROMIUM", "Chromium");

    /// <summary>The path of a Python that has the module <c>aiosmtpd</c>.</summary>
    public static readonly Prerequisite SmtpPython = new("SBREFA_TEST_SMTP_PYTHON", "Python with aiosmtpd");

    /// <summary>The path of a Python 3, where the program <c>openssl</c> is there as well.</summary>
    public static readonly Prerequisite Python = new("SBREFA_TEST_PYTHON", "Python 3 and openssl");

    /// <summary>The path of ClamAV's clamd.</summary>
    public static readonly Prerequisite Clamd = new("SBREFA_TEST_CLAMD", "ClamAV's clamd");

    /// <summary>The path of Dovecot, an IMAP server.</summary>
    public static readonly Prerequisite Dovecot = new("SBREFA_TEST_DOVECOT", "Dovecot with its IMAP part");

    /// <summary>The path of LibreOffice's <c>soffice</c>, which opens sheets without a window.</summary>
    public static readonly Prerequisite LibreOffice = new("SBREFA_TEST_SOFFICE", "LibreOffice Calc");

    /// <summary>The path of Poppler's <c>pdfinfo</c>, which reads the tags of a PDF.</summary>
    public static readonly Prerequisite PdfInfo = new("SBREFA_TEST_PDFINFO", "pdfinfo of poppler-utils");

    /// <summary>What the variable holds; null when it is not set.</summary>
    public string? Value => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;

    /// <summary>For tests that already know it is there.</summary>
    public string Required => Value ?? throw new InvalidOperationException(Absence);

    private string Absence => $"Needs {Name}: run it through `bash tests/run.sh`, or set {Variable}.";

    /// <summary>Why tests that need all of these are skipped now; null when nothing is missing.</summary>
    public static string? WhyMissing(params IEnumerable<Prerequisite> needed) =>
        needed.FirstOrDefault(one => one.Value is null)?.Absence;
}
