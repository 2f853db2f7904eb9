using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Tests.Ledger;

namespace SbrefaTracker.Domain.Tests.Complaints;

public sealed class FiledContentTests
{
    [Fact]
    public void Has_the_bytes_of_the_vector() => Assert.Equal(FilingVectors.Bytes, Vectors.Hex(FiledContent.Bytes(FilingVectors.TextOf)));

    [Fact]
    public void Has_the_hash_of_the_vector() => Assert.Equal(FilingVectors.Content, Vectors.Hex(FiledContent.Hash(FilingVectors.TextOf)));

    [Fact]
    public void Covers_all_that_a_filer_may_give_and_nothing_else() => Assert.Equal(
        ComplaintFields.ByFiler.Concat(ComplaintFields.FormOnly).Select(field => field.Name).Order(StringComparer.Ordinal),
        FiledContent.Fields.Select(field => field.Name));

    [Fact]
    public void Differs_whatever_field_is_changed()
    {
        var hashes = FiledContent.Fields.Select(changed => Vectors.Hex(FiledContent.Hash(field =>
            FilingVectors.TextOf(field) + (field == changed ? "x" : "")))).ToList();

        Assert.NotEmpty(hashes);
        Assert.DoesNotContain(FilingVectors.Content, hashes);
        Assert.Equal(hashes.Count, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Differs_when_words_move_from_one_field_to_the_next() => Assert.NotEqual(
        FiledContent.Hash(field => field == ComplaintFields.EntityCity ? "ab" : field == ComplaintFields.EntityName ? "c" : ""),
        FiledContent.Hash(field => field == ComplaintFields.EntityCity ? "a" : field == ComplaintFields.EntityName ? "bc" : ""));
}
