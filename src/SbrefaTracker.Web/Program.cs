using SbrefaTracker.Web.Composition;

var builder = WebApplication.CreateBuilder(args);
builder.AddPublicFace();
builder.AddStaffFace();
builder.AddLimiting();

var app = builder.Build();
app.UseTracker();
app.MapTracker();
app.Run();

public partial class Program;
