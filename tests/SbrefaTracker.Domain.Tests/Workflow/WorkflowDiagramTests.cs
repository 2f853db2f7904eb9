using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Tests.Workflow;

public class WorkflowDiagramTests
{
    /// <summary>After a reviewed change of the table run the tests once with SBREFA_WRITE_DOCS=1 and commit the page.</summary>
    [Fact]
    public void Is_the_page_that_is_committed()
    {
        var page = Path.Combine(Repository.Root, "docs", "workflow.md");
        if (Environment.GetEnvironmentVariable("SBREFA_WRITE_DOCS") == "1")
            File.WriteAllText(page, WorkflowDiagram.Markdown());

        var committed = File.ReadAllText(page).ReplaceLineEndings("\n");

        Assert.True(
            committed == WorkflowDiagram.Markdown(),
            "docs/workflow.md differs from the workflow: review the change, then run this test once with SBREFA_WRITE_DOCS=1.");
    }

    [Fact]
    public void Begins_where_a_complaint_begins() => Assert.Contains("[*] --> Received", WorkflowDiagram.Markdown(), StringComparison.Ordinal);

    [Fact]
    public void Is_the_same_each_time() => Assert.Equal(WorkflowDiagram.Markdown(), WorkflowDiagram.Markdown());
}
