using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Domain.Tests;

public class DeliveryStatusTests
{
    [Theory]
    [InlineData("5.1.1", "5.1.1", true)]
    [InlineData(" 5.7.509 (rejected by policy)", "5.7.509", true)]
    [InlineData("4.4.7", "4.4.7", false)]
    public void Is_read_out_of_its_field(string field, string code, bool isPermanent)
    {
        var read = DeliveryStatus.Read(field);

        Assert.Equal(code, read?.Code);
        Assert.Equal(isPermanent, read?.IsPermanent);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("failed")]
    [InlineData("3.1.1")]
    [InlineData("5.1")]
    [InlineData("5.1.1.1")]
    [InlineData("5.1.12345")]
    [InlineData("x 5.1.1")]
    public void Is_nothing_else(string? field) => Assert.Null(DeliveryStatus.Read(field));

    [Fact]
    public void Is_for_good_when_a_report_says_no_more_than_that_it_failed() => Assert.True(DeliveryStatus.Unknown.IsPermanent);
}
