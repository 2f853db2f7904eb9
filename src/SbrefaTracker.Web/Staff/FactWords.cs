using System.Globalization;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Staff;

/// <summary>The value of a fact as people read it: codes in words, days and money written out.</summary>
public sealed class FactWords(Words words)
{
    public string Of(Fact fact, ComplaintView view) => fact.Field == "office" ? $"{view.OfficeName} {view.OfficeCode}" : Of(fact);

    public string Of(Fact fact)
    {
        var field = ComplaintFields.Csv.Concat(ComplaintFields.FormOnly).FirstOrDefault(known => known.Name == fact.Field);
        return field?.Kind switch
        {
            FieldKind.Code => words.Of(field.Codes!.Name, fact.Value),
            FieldKind.Day when Dates.Read(fact.Value) is { } day => Dates.Words(day),
            FieldKind.Money when decimal.TryParse(fact.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars) => Money.Words((long)(dollars * 100)),
            FieldKind.State => words.UsState(fact.Value),
            FieldKind.YesNo => words.YesNo(fact.Value == "yes"),
            _ => fact.Value,
        };
    }
}
