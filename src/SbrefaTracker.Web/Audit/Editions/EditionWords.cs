namespace SbrefaTracker.Web.Audit.Editions;

/// <summary>The words for the states, the acts and the history of an edition.</summary>
public sealed class EditionWords;
