using System.Reflection;
using System.Text.RegularExpressions;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Tests.Disclosure;

public sealed partial class CatalogueTests
{
    /// <summary>Texts that are not personal, each with the reason.</summary>
    private static readonly Dictionary<ComplaintField, string> NoOnes = new()
    {
        [ComplaintFields.Reference] = "a number of an earlier system, by which the complaint is found when all else is gone",
        [ComplaintFields.OnoReference] = "the Ombudsman's number, by which it asks",
        [ComplaintFields.Naics] = "a code of an industry, which the size table is asked by",
        [ComplaintFields.LawCited] = "the law that the office relied on",
    };

    private static readonly IReadOnlyList<ComplaintField> All = [.. ComplaintFields.Csv, .. ComplaintFields.FormOnly];

    private static readonly IReadOnlyDictionary<string, PropertyInfo> Columns = typeof(Complaint).GetProperties().ToDictionary(property => NameOf(property.Name), StringComparer.Ordinal);

    [Fact]
    public void Every_field_of_the_catalogue_is_decided_in_the_table() =>
        Assert.Empty(All.Select(field => field.Name).Except(DisclosureTable.Fields));

    [Fact]
    public void Every_field_of_the_catalogue_is_stored() =>
        Assert.Empty(All.Select(field => field.Name).Except(Columns.Keys));

    /// <summary>What the ledger commits to with a salt of its own, and what a disposal empties, is what the catalogue calls personal.</summary>
    [Fact]
    public void What_the_catalogue_calls_personal_is_what_the_ledger_commits_to() =>
        Assert.Equal(
            All.Where(field => field.Personal).Select(field => field.Name).Order(StringComparer.Ordinal),
            Columns.Where(column => column.Value.IsDefined(typeof(PersonalAttribute), false)).Select(column => column.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void What_somebody_types_freely_is_personal() =>
        Assert.Equal(
            NoOnes.Keys.Select(field => field.Name).Order(StringComparer.Ordinal),
            All.Where(field => field.Kind is FieldKind.Text or FieldKind.Email && !field.Personal).Select(field => field.Name).Order(StringComparer.Ordinal));

    /// <summary>Salts are found by their numbers, in every table of the record.</summary>
    [Fact]
    public void No_two_personal_columns_of_a_table_share_the_number_of_their_salt() =>
        Assert.All(
            typeof(Complaint).Assembly.GetTypes().Select(type => (type.Name, Numbers: type.GetProperties().Select(property => property.GetCustomAttribute<PersonalAttribute>()?.Number).OfType<byte>().ToList())).Where(table => table.Numbers.Count > 0),
            table => Assert.Equal(Enumerable.Range(1, table.Numbers.Count).Select(number => (byte)number), table.Numbers.Order()));

    // The catalogue names a field as the CSV does: the outside reference and the office by their short names, money without its unit.
    private static string NameOf(string property) => property switch
    {
        nameof(Complaint.OutsideReference) => ComplaintFields.Reference.Name,
        nameof(Complaint.Reference) => "own_reference",
        nameof(Complaint.OfficeCode) => ComplaintFields.Office.Name,
        _ => Humps().Replace(property.EndsWith("Cents", StringComparison.Ordinal) ? property[..^"Cents".Length] : property, "_$0").ToLowerInvariant(),
    };

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Humps();
}
