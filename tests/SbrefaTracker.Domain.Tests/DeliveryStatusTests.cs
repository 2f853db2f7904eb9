using SbrefaTracker.Domain.Correspondence;

namespace SbrefaTracker.Domain.Tests;

public class DeliveryStatusTests
{
    [Theory]
    [InlineData("5.1.1", "5.1.1")]
    [InlineData(" 5.7.509 (rejected by policy)", "5.7.509")]
    [InlineData("#5.1.0 Address rejected", "5.1.0")]
    [InlineData("4.4.7", "4.4.7")]
    public void Is_read_out_of_its_field(string field, string code) => Assert.Equal(code, DeliveryStatus.Read(field)?.Code);

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
}
