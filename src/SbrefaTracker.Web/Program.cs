using SbrefaTracker.Web.Composition;

var builder = WebApplication.CreateBuilder(args);
builder.AddStore(args);
builder.AddPublicFace();
builder.AddStaffFace();
builder.AddLimiting();
builder.AddSignIn();
builder.AddProxies();

var app = builder.Build();
await app.PrepareStore();
app.UseTracker();
app.MapTracker();
app.Run();

public partial class Program;
