using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Views;

/// <summary>Views, and who is told of them: an alert goes with its view, and with its account.</summary>
internal static class ViewTables
{
    public static void Configure(ModelBuilder builder)
    {
        var view = builder.Entity<SavedViewRow>();
        view.ToTable("saved_views").HasKey(v => v.Code);
        view.HasIndex(v => v.OwnerId);
        view.HasOne<Account>().WithMany().HasForeignKey(v => v.OwnerId);
        var alert = builder.Entity<ViewAlertRow>();
        alert.ToTable("view_alerts").HasKey(a => new { a.Code, a.AccountId });
        alert.HasIndex(a => a.AccountId);
        alert.HasOne<SavedViewRow>().WithMany().HasForeignKey(a => a.Code);
        alert.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
    }
}
