using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The ways of somebody who has no mouse. A page that cannot be walked fails here.</summary>
internal static class Keyboard
{
    private const int MostSteps = 150;

    /// <summary>From wherever the focus is to the element.</summary>
    public static async Task Reach(IPage page, ILocator wanted)
    {
        await Expect(wanted).ToBeVisibleAsync();
        for (var step = 0; step < MostSteps; step++)
        {
            if (await HasFocus(wanted))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not get to {wanted}.");
    }

    /// <summary>Along a list by its own keys, to the row.</summary>
    public static async Task Walk(IPage page, ILocator row)
    {
        await Expect(row).ToBeVisibleAsync();
        for (var step = 0; step < MostSteps && !await HasFocus(row); step++)
        {
            await page.Keyboard.PressAsync("j");
        }

        await Expect(row).ToBeFocusedAsync();
    }

    public static async Task Press(IPage page, ILocator wanted, string key)
    {
        await Reach(page, wanted);
        await page.Keyboard.PressAsync(key);
    }

    public static async Task Type(IPage page, params (string Field, string Keys)[] given)
    {
        foreach (var (field, keys) in given)
        {
            await Reach(page, page.Locator(field));
            await page.Keyboard.TypeAsync(keys);
        }
    }

    /// <summary>As a date is typed into its field in the United States.</summary>
    public static string Of(DateOnly day) => day.ToString("MMddyyyy", CultureInfo.InvariantCulture);

    private static Task<bool> HasFocus(ILocator wanted) => wanted.EvaluateAsync<bool>("one => one === document.activeElement");
}
