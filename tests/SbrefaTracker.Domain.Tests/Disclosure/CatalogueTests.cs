using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Disclosure;

namespace SbrefaTracker.Domain.Tests.Disclosure;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_field_of_the_catalogue_is_decided_in_the_table() =>
        Assert.Empty(ComplaintFields.Csv.Concat(ComplaintFields.FormOnly).Select(field => field.Name).Except(DisclosureTable.Fields));
}
