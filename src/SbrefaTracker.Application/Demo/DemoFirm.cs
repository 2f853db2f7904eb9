using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Demo;

/// <summary>Made-up firms, organizations and towns, with people, places and sizes. Addresses end in <c>.example</c> and reach nobody.</summary>
internal static class DemoFirm
{
    private static readonly string[] First =
    [
        "Bluebonnet", "Harbor Light", "Juniper Creek", "Copper Kettle", "Maple & Main", "Paper Crane", "Red Wagon", "Silver Birch", "Prairie Star",
        "Lantern Hill", "Three Rivers", "Sandpiper", "Old Mill", "Cedar Gate", "Morning Glory", "Tall Pines", "Little Falcon", "Wild Plum", "Granite Bay",
        "Sunflower", "Blue Heron", "Canyon Wren", "Golden Acorn", "Saltmarsh", "Moonrise", "Thistle & Oak", "Driftwood", "Honeycomb", "Snowberry", "Tin Rooster",
    ];

    private static readonly Industry[] Industries =
    [
        new("424330", "Apparel", "children's jackets"), new("424410", "Foods", "canned peppers"), new("424480", "Produce", "limes and mangoes"),
        new("423210", "Furniture", "rattan chairs"), new("423430", "Electronics", "circuit boards"), new("339920", "Outfitters", "bicycle helmets"),
        new("332722", "Fasteners", "steel bolts"), new("336390", "Auto Parts", "brake pads"), new("325620", "Soapworks", "hand soap"),
        new("423920", "Toys", "wooden toys"), new("424820", "Wines", "table wine"), new("316210", "Footwear", "work boots"),
        new("423310", "Lumber", "oak flooring"), new("423620", "Appliances", "electric kettles"), new("339910", "Jewelry", "silver earrings"),
        new("453220", "Gifts", "ceramic mugs"),
    ];

    private static readonly Industry[] Movers =
        [new("488510", "Customs Brokers", "mixed freight"), new("488510", "Forwarding", "machine parts"), new("484121", "Trucking", "palletized goods")];

    private static readonly string[] Given =
        ["Alma", "Ben", "Carla", "Dmitri", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jamal", "Kim", "Luis", "Mona", "Nils", "Olga", "Pedro", "Rita", "Sam", "Tess", "Yusuf"];

    private static readonly string[] Family =
        ["Abbott", "Bianchi", "Castillo", "Doyle", "Espinoza", "Fischer", "Garza", "Hale", "Ibarra", "Jensen", "Khan", "Lowell", "Mercer", "Nguyen", "Ortega", "Park", "Quinn", "Reyes", "Sato", "Varga"];

    /// <summary>The filer's side of a complaint; gives the goods that it trades in.</summary>
    public static string Describe(ComplaintInput input, DemoChance chance, DemoMatter matter, string place, string state)
    {
        var industry = chance.Pick(matter.Role is "broker" or "forwarder" or "carrier" or "surety" ? Movers : Industries);
        var first = chance.Pick(First);
        input[ComplaintFields.EntityCity] = place;
        input[ComplaintFields.EntityState] = state;
        input[ComplaintFields.Language] = matter.Language;
        Kind(input, chance, first, industry);
        Contact(input, chance, first);
        return industry.Goods;
    }

    private static void Kind(ComplaintInput input, DemoChance chance, string first, Industry industry)
    {
        switch (chance.Below(100))
        {
            case < 4:
                input[ComplaintFields.EntityType] = EntityTypes.Organization;
                input[ComplaintFields.EntityName] = $"{first} Museum Shop";
                break;
            case < 7:
                input[ComplaintFields.EntityType] = EntityTypes.Government;
                input[ComplaintFields.EntityName] = $"Town of {first}";
                input[ComplaintFields.Population] = (long)chance.Between(2, 60) * 1_000;
                break;
            default:
                input[ComplaintFields.EntityType] = chance.In100(98) ? EntityTypes.Business : null;
                input[ComplaintFields.EntityName] = $"{first} {industry.Name}";
                Size(input, chance, industry);
                break;
        }
    }

    // Most are small, some are not, and of some too little is known.
    private static void Size(ComplaintInput input, DemoChance chance, Industry industry)
    {
        input[ComplaintFields.Naics] = chance.In100(94) ? industry.Naics : null;
        if (chance.In100(93))
        {
            input[ComplaintFields.Employees] = chance.In100(95) ? (long)chance.Between(2, 90) : chance.Between(510, 900);
        }

        if (chance.In100(80))
        {
            input[ComplaintFields.AnnualReceipts] = chance.Between(20, 1_400) * 1_000_000L;
        }
    }

    private static void Contact(ComplaintInput input, DemoChance chance, string first)
    {
        var (given, family) = (chance.Pick(Given), chance.Pick(Family));
        if (input.Text(ComplaintFields.Source) == Sources.Anonymous)
        {
            input[ComplaintFields.EntityName] = Complaints.ComplaintFiling.AnonymousName;
            return;
        }

        input[ComplaintFields.ContactName] = $"{given} {family}";
        if (chance.In100(90))
        {
            var house = first.Replace(" & ", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
            input[ComplaintFields.ContactEmail] = $"{given.ToLowerInvariant()}@{house}.example";
        }
    }

    private sealed record Industry(string Naics, string Name, string Goods);
}
