using System.Globalization;

namespace SbrefaTracker.Reports.Text;

/// <summary>A definition that figures of the report rest on.</summary>
/// <param name="Number">By which figures name it.</param>
/// <param name="Term">What it defines.</param>
/// <param name="Meaning">The definition.</param>
/// <param name="Fields">The fields of a complaint that it rests on, or in words what else.</param>
/// <param name="AreFields">Whether these are names of fields.</param>
public sealed record Definition(int Number, string Term, string Meaning, string Fields, bool AreFields)
{
    /// <summary>As figures name it: "5 Business days and grade".</summary>
    public string Title => string.Create(CultureInfo.InvariantCulture, $"{Number} {Term}");
}
