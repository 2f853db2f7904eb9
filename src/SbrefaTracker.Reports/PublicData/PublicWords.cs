namespace SbrefaTracker.Reports.PublicData;

/// <summary>The text under a key in the language of the reader, with its arguments set in.</summary>
public delegate string PublicWords(string key, params object[] args);
