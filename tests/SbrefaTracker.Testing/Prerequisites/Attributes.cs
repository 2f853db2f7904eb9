using Xunit;

namespace SbrefaTracker.Testing.Prerequisites;

/// <summary>A fact that needs a PostgreSQL server; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Postgres);
}

/// <summary>A theory that needs a PostgreSQL server; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Postgres);
}

/// <summary>A fact that needs a Chromium, be it to look at pages or to print them; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Chromium);
}

/// <summary>A theory that needs a Chromium; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Chromium);
}

/// <summary>A fact that sends mail to a real SMTP server; skipped, with the reason, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmtpFactAttribute : FactAttribute
{
    public SmtpFactAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.SmtpPython);
}

/// <summary>A theory that sends mail to a real SMTP server; skipped, with the reason, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SmtpTheoryAttribute : TheoryAttribute
{
    public SmtpTheoryAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.SmtpPython);
}

/// <summary>A fact that is checked by a second program; skipped, with the reason, where Python 3 or openssl is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PythonFactAttribute : FactAttribute
{
    public PythonFactAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Python);
}

/// <summary>A fact that reads mail from a real IMAP server; skipped, with the reason, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ImapFactAttribute : FactAttribute
{
    public ImapFactAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Dovecot);
}

/// <summary>A theory that reads mail from a real IMAP server; skipped, with the reason, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ImapTheoryAttribute : TheoryAttribute
{
    public ImapTheoryAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Dovecot);
}

/// <summary>A fact that has files scanned by a real clamd; skipped, with the reason, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScannerFactAttribute : FactAttribute
{
    public ScannerFactAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Clamd);
}

/// <summary>A theory that has files scanned by a real clamd; skipped, with the reason, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ScannerTheoryAttribute : TheoryAttribute
{
    public ScannerTheoryAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Clamd);
}

/// <summary>A fact that has files opened by LibreOffice; skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.LibreOffice);
}

/// <summary>A fact that prints with a Chromium and has the print read by pdfinfo; skipped, with the reason, where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintReadFactAttribute : FactAttribute
{
    public PrintReadFactAttribute() => Skip = Prerequisite.WhyMissing(Prerequisite.Chromium, Prerequisite.PdfInfo);
}
