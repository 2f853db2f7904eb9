using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What is kept, held and let go.</summary>
internal static partial class StaffScenes
{
    private static IEnumerable<Scene> OfRetention() =>
    [
        new("retention, a version refused", "/audit/retention") { Who = People.Auditor, Then = ReviseNothing, Shows = ".revise .field-wrong" },
        new("retention, read by the representative", "/audit/retention?kind=complaint_not_eligible") { Who = People.Representative, Shows = ".schedule" },
        new("retention schedule", "/admin/retention") { Who = People.Administrator, Shows = ".schedule" },
        new("certificate of a disposal", "/audit/retention/{disposed}") { Who = People.Auditor, Shows = ".certificate" },
        new("certificate of no disposal", "/audit/retention/RF-1999-00001") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("complaint, held", "/desk/complaints/{paused}") { Who = People.Representative, Shows = ".hold" },
        new("complaint, whose disposal waits", "/desk/complaints/{proposed}?do=Dispose") { Who = People.Commissioner, Shows = ".disposal" },
        new("disposals that wait, looked at before they are carried out", "/desk/disposals") { Who = People.Commissioner, Then = page => page.Locator(".disposal-run button").ClickAsync(), Shows = ".disposal-run [type=submit]" },
        new("retention, proposing refused", "/audit/retention") { Who = People.Representative, Then = ProposeNothing, Shows = ".disposal-run .field-wrong" },
        new("certificate of a day without disposals", "/audit/retention/on/1999-01-04") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("certificate of no batch, on the Desk", "/desk/disposals/batches/999") { Who = People.Commissioner, Shows = ".state-box.refused" },
        new("certificate of no batch", "/audit/retention/batches/999") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("keeping of an event, hold refused", "/desk/disposals/records/{event announced}") { Who = People.Representative, Then = HoldNothing, Shows = ".field-wrong" },
        new("keeping of an event, with what was taken back", "/desk/disposals/records/{event on hold}") { Who = People.Representative, Shows = "[data-row]" },
        new("keeping of no record", "/audit/retention/records/999") { Who = People.Auditor, Shows = ".state-box.refused" },
        new("disposals, refused", "/desk/disposals") { Who = People.Analyst, Shows = "[role=alert]" },
    ];

    private static async Task ProposeNothing(IPage page)
    {
        await page.Locator(".disposal-run button").ClickAsync();
        await Send(page, ".disposal-run");
    }

    private static async Task HoldNothing(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Place a legal hold" }).ClickAsync();
        await Send(page, "form[aria-label='Place a legal hold']");
    }

    private static async Task ReviseNothing(IPage page)
    {
        await page.Locator(".schedule button").First.ClickAsync();
        await page.Locator("#re-years").FillAsync("0");
        await Send(page, ".revise");
    }
}
