using SbrefaTracker.Application.Settings;
using SbrefaTracker.Web.Composition;
using SbrefaTracker.Web.Health;

try
{
    var builder = Beginning.Create(args);
    builder.AddStore(args);
    builder.AddListening();
    builder.AddHealth();
    builder.AddPublicFace();
    builder.AddStaffFace();
    builder.AddApiFace();
    builder.AddLimiting();
    builder.AddSignIn();
    builder.AddProxies();

    var app = builder.Build();
    await app.PrepareStore();
    app.UseTracker();
    app.MapTracker();
    await app.RunAsync();
    return 0;
}
catch (SettingsException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}

public partial class Program;
