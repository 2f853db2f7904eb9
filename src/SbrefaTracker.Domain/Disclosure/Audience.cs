namespace SbrefaTracker.Domain.Disclosure;

/// <summary>For whom something about a complaint is shown, sent, printed or exported.</summary>
public enum Audience
{
    /// <summary>Everybody else. Gets nothing about a single complaint, at no level.</summary>
    Public,

    /// <summary>The filer of this complaint.</summary>
    Filer,

    /// <summary>Analysts, the representative and the Commissioner's office.</summary>
    Staff,

    /// <summary>The office that was asked; of several offices each sees only the inquiries put to it.</summary>
    Office,

    /// <summary>The SBA National Ombudsman.</summary>
    Ono,

    /// <summary>Those who check and prove the annual report.</summary>
    Auditor,
}
