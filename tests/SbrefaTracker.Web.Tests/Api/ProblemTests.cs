using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SbrefaTracker.Web.Tests.Public;

namespace SbrefaTracker.Web.Tests.Api;

[Collection(VisitorsCollection.Name)]
public sealed class ProblemTests(PublicSite site)
{
    private readonly ApiClient _api = new(site);

    [Theory]
    [InlineData("GET", "/api", 404, "not_found")]
    [InlineData("GET", "/api/v1/nothing", 404, "not_found")]
    [InlineData("PUT", "/api/v1/nothing", 404, "not_found")]
    [InlineData("GET", "/openapi/v2.json", 404, "not_found")]
    [InlineData("GET", "/api/v1/complaints", 405, "method_not_allowed")]
    [InlineData("DELETE", "/api/v1/offices", 405, "method_not_allowed")]
    [InlineData("POST", "/api/v1/deadlines", 405, "method_not_allowed")]
    public async Task What_is_not_there_is_told_in_a_problem_document(string method, string address, int status, string code) =>
        (await _api.Send(new HttpRequestMessage(new HttpMethod(method), address))).IsProblem(status, code);

    [Fact]
    public async Task A_wrong_method_is_told_the_right_one() =>
        Assert.Equal(["POST"], (await _api.Get(ApiClient.Complaints)).ContentHeaders.Allow);

    [Fact]
    public async Task A_wrong_method_where_something_is_read_is_told_both() =>
        Assert.Equal(["GET", "HEAD"], (await _api.Send(new HttpRequestMessage(HttpMethod.Delete, "/api/v1/offices"))).ContentHeaders.Allow);

    [Theory]
    [InlineData("/api/v1/offices?state=TX")]
    [InlineData("/api/v1/offices?state=Texas")]
    [InlineData("/api/v1/deadlines?from=2026-03-06&days=30")]
    [InlineData("/api/v1/complaints/RF-2026-99999/status")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/")]
    [InlineData("/offices")]
    [InlineData("/no-such-page")]
    [InlineData("/health/live")]
    public async Task A_head_is_answered_as_a_get_without_its_body(string address)
    {
        using var browser = site.Browser();
        using var read = await browser.GetAsync(address);
        using var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal((read.StatusCode, read.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
        Assert.Equal(read.Headers.CacheControl, head.Headers.CacheControl);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/signin")]
    [InlineData("/desk")]
    [InlineData("/office")]
    [InlineData("/audit")]
    [InlineData("/admin")]
    public async Task A_head_without_a_session_is_led_to_sign_in_as_a_get_is(string address)
    {
        using var browser = site.Browser();
        using var read = await browser.GetAsync(address);
        using var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        Assert.Equal((read.StatusCode, read.Headers.Location), (head.StatusCode, head.Headers.Location));
    }

    // What staff read is noted: nobody has read what was not handed out.
    [Theory]
    [InlineData("/desk/list.csv?purpose=A+review")]
    [InlineData("/desk/list.xlsx?purpose=A+review")]
    public async Task A_head_of_what_is_noted_as_read_is_not_answered_as_a_read(string address)
    {
        var browser = await site.SignedIn("marcus.bell@agency.example");

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, address))).StatusCode);
    }

    [Theory]
    [InlineData("", "not_json")]
    [InlineData("{\"office\":", "not_json")]
    [InlineData("{\"office\":\"2304\"} trailing", "not_json")]
    [InlineData("{} {}", "not_json")]
    [InlineData("{'office':'2304'}", "not_json")]
    [InlineData("[]", "not_an_object")]
    [InlineData("null", "not_an_object")]
    public async Task A_body_that_is_no_object_of_JSON_is_refused(string body, string code) => (await _api.File(body)).IsProblem(400, code);

    [Fact]
    public async Task Nesting_without_end_is_no_JSON_of_ours() => (await _api.File(new string('[', 100_000))).IsProblem(400, "not_json");

    [Fact]
    public async Task A_body_that_is_not_UTF_8_is_refused() =>
        (await _api.File([.. "{\"subject\":\""u8, 0xE9, .. "\"}"u8])).IsProblem(400, "not_utf8");

    [Fact]
    public async Task A_field_given_twice_is_refused() =>
        Assert.Contains("subject duplicate_field", (await _api.File("""{"subject":"a","subject":"b"}""")).Refused);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    public async Task What_is_not_sent_as_JSON_in_UTF_8_is_refused(string type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(ApiClient.Body()));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        (await _api.Post(content, null)).IsProblem(415, "unsupported_media_type");
    }

    [Fact]
    public async Task A_compressed_body_is_refused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(ApiClient.Body()));
        }

        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        (await _api.Post(content, null)).IsProblem(415, "unsupported_media_type");
    }

    [Fact]
    public async Task A_body_of_one_mebibyte_is_read_and_one_byte_more_is_not()
    {
        var whole = ApiClient.Body().PadRight(1024 * 1024);

        Assert.Equal(201, (await _api.File(whole)).Status);
        (await _api.File(whole + " ")).IsProblem(413, "body_too_large");
    }

    [Fact]
    public async Task What_is_too_long_before_the_body_is_told_in_words_to_programs_and_to_people()
    {
        (await _api.Get("/api/v1/offices?state=" + new string('x', 9_000))).IsProblem(414, "address_too_long");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/offices");
        request.Headers.Add("X-Note", new string('x', 33_000));
        (await _api.Send(request)).IsProblem(431, "headers_too_large");

        using var browser = site.Browser();
        var page = await browser.GetAsync("/answers?q=" + new string('x', 9_000));
        Assert.Equal(414, (int)page.StatusCode);
        Assert.Contains("This address is too long", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var limited = new LimitedSite();
        var api = new ApiClient(limited);

        var answer = await api.File("{}");
        for (var tries = 0; answer.Status != 429 && tries < 250; tries++)
        {
            answer = await api.File("{}");
        }

        answer.IsProblem(429, "too_many_requests");
        Assert.True(answer.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }
}
