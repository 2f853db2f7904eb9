using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>Many subscribers, as if each had confirmed.</summary>
internal static class Audience
{
    /// <param name="world">Where they subscribe.</param>
    /// <param name="count">How many.</param>
    /// <param name="shape">What is otherwise about one, by number from 1.</param>
    public static Task Add(TestWorld world, int count, Action<int, SubscriberRow>? shape = null) => world.Queue.Run(async (session, ct) =>
    {
        for (var number = 1; number <= count; number++)
        {
            var address = string.Create(CultureInfo.InvariantCulture, $"reader{number}@example.com");
            var row = new SubscriberRow
            {
                Id = await session.Next(Counters.Subscriber),
                Address = address,
                AddressKey = address.ToUpperInvariant(),
                Language = Languages.English,
                Topics = "",
                AskedLanguage = Languages.English,
                AskedTopics = "",
                AskedAt = session.Now,
                ConfirmedAt = session.Now,
            };
            shape?.Invoke(number, row);
            row.AddressKey = row.Address.ToUpperInvariant();
            session.Db.Add(row);
        }

        session.Db.ChangeTracker.DetectChanges();
        await session.Db.SaveChangesAsync(ct);
        session.Db.ChangeTracker.Clear();
        return Result.Done;
    });

    public static async Task<IReadOnlyList<string>> Left(TestWorld world)
    {
        await using var db = world.Open();
        return await db.Subscribers.OrderBy(row => row.Id).Select(row => row.Address).ToListAsync();
    }
}
