using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>
/// The description of the data set within a page, for search engines that read no linked file. It is data: a browser runs no element of this type and asks no policy about it, so the policy of public pages stays as strict as
/// it is. It is the very text of the linked file.
/// </summary>
public sealed class DatasetBlock : ComponentBase
{
    private string? _text;

    [Inject]
    public required PublicRecords Records { get; set; }

    [Inject]
    public required FigureWords Say { get; set; }

    [Inject]
    public required PublicAddress Address { get; set; }

    [Inject]
    public required IOptions<AgencyOptions> Agency { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Http is { } http)
            _text = await DatasetDescription.Of(http, Records, Say, Address, Agency.Value.Name, http.RequestAborted);
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (_text is { } text)
            builder.AddMarkupContent(0, $"<script type=\"application/ld+json\">{text}</script>");
    }
}
