namespace SbrefaTracker.Application.Demo;

/// <summary>Matters that a filer tells in Spanish.</summary>
internal static class DemoMattersInSpanish
{
    public static readonly IReadOnlyList<DemoMatter> List =
    [
        new("PEN", "importer", "Multa por el marcado del país de origen",
            "Nos impusieron una multa de {amount} porque la etiqueta de {goods} no se veía desde afuera. Antes del embarque preguntamos en {office} y nos dijeron que bastaba. Llevamos {days} días sin respuesta a la petición.",
            "Que se tome en cuenta que preguntamos antes.", "19 U.S.C. 1592", ["reduced", "waived", "explained"], true, "es"),
        new("DET", "importer", "Mercancía detenida sin aviso",
            "Nuestra mercancía ({goods}) estuvo detenida {days} días en {office} antes de que llegara el aviso. El almacenaje ya cuesta {amount}.",
            "Que liberen la mercancía y digan qué información faltaba.", "19 U.S.C. 1499(c)", ["released", "explained"], false, "es"),
        new("EXAM", "carrier", "Inspecciones repetidas al mismo camión",
            "El mismo camión con {goods} fue inspeccionado cuatro veces en {days} días en {office}. Nunca encontraron nada. Perdimos {amount} en viajes.",
            "Una explicación y una persona a quien llamar.", null, ["explained", "guidance"], false, "es"),
        new("CF28", "importer", "La misma solicitud de información por tercera vez",
            "Ya contestamos dos veces la solicitud sobre la clasificación de {goods}. {office} volvió a preguntar lo mismo.",
            "Que se use lo que ya enviamos.", "19 U.S.C. 1509", ["corrected", "explained"], false, "es"),
        new("LD", "importer", "Daños liquidados por una declaración tardía",
            "Nos reclaman {amount} porque la declaración de {goods} llegó un día tarde, cuando el sistema no funcionaba. Enviamos pruebas a {office}.",
            "Que se cancele o se reduzca el reclamo.", "19 CFR 172", ["reduced", "waived"], true, "es"),
    ];
}
