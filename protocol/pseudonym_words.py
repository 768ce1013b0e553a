"""The words pseudonyms are made of: calm things of shore, weather, land and craft.

Every adjective has to be harmless beside every noun, so the lists leave out people and given names,
animals, bodies, moods, illness, faith, nations and colours; also bridges, cliffs, ropes and blades, and
words for being watched, hidden or silenced. Words that look alike are left out, so that two members are not
mistaken for each other. Removing a word would make existing pseudonyms look foreign to `is_generated`: only add.
"""

from __future__ import annotations

from typing import Final

# fmt: off
ADJECTIVES: Final = (
    "Airy", "Alpine", "Ambling", "Aromatic", "Autumnal", "Bevelled", "Bright", "Briny", "Brisk",
    "Bubbling", "Budding", "Burnished", "Ceramic", "Chalky", "Chiming", "Citrus", "Cloudless", "Coastal",
    "Cobbled", "Cool", "Cosy", "Crafted", "Crisp", "Curious", "Curling", "Dancing", "Dappled", "Deft",
    "Dewy", "Dockside", "Earthen", "Echoing", "Evergreen", "Faraway", "Feathery", "Fleecy", "Flowing",
    "Fluted", "Fragrant", "Fresh", "Friendly", "Gabled", "Gentle", "Gilded", "Glazed", "Gleaming",
    "Gliding", "Granite", "Grassy", "Homespun", "Homeward", "Honeyed", "Humming", "Inland", "Knitted",
    "Lakeside", "Layered", "Leafy", "Leisurely", "Lemony", "Level", "Lilting", "Linen", "Loamy", "Lofty",
    "Luminous", "Lustrous", "Lyrical", "Marble", "Maritime", "Meandering", "Measured", "Mellow", "Mild",
    "Moonlit", "Mossy", "Musical", "Nautical", "Nearby", "Neat", "Nestled", "Nimble", "Oaken", "Onshore",
    "Opaline", "Orchestral", "Ornate", "Outdoor", "Panelled", "Panoramic", "Patterned", "Peaty",
    "Pelagic", "Perennial", "Pewter", "Planted", "Polished", "Porcelain", "Quiet", "Radiant", "Ripening",
    "Rising", "Riverside", "Rolling", "Rugged", "Rural", "Rustic", "Rustling", "Scalloped", "Scenic",
    "Scented", "Sheltered", "Shimmering", "Showery", "Silken", "Smooth", "Snowy", "Snug", "Soaring",
    "Solid", "Spacious", "Sparkling", "Speckled", "Springtime", "Sprouting", "Starlit", "Starry",
    "Steady", "Still", "Striped", "Summery", "Sunlit", "Tasselled", "Temperate", "Tended", "Thatched",
    "Thawing", "Thoughtful", "Tidal", "Tidy", "Timbered", "Timeless", "Tuneful", "Twinkling", "Unfurling",
    "Unhurried", "Velvety", "Verdant", "Vernal", "Vivid", "Warm", "Wayside", "Weathered", "Welcoming",
    "Westerly", "Winding", "Windward", "Wintry", "Woollen", "Woven",
)
"""160 first words, in alphabetical order."""

NOUNS: Final = (
    "Acorn", "Alder", "Anchor", "Atoll", "Bandstand", "Basket", "Beacon", "Birdsong", "Blossom",
    "Boardwalk", "Boathouse", "Bookmark", "Boulder", "Bowsprit", "Bracken", "Bramble", "Breakwater",
    "Breeze", "Bridleway", "Bulrush", "Bunting", "Buoy", "Button", "Campion", "Candle", "Canvas",
    "Canyon", "Catkin", "Causeway", "Cedar", "Chandlery", "Channel", "Compass", "Coppice", "Coracle",
    "Cove", "Cowslip", "Daylight", "Deckchair", "Dewdrop", "Dinghy", "Driftwood", "Easel", "Estuary",
    "Fireside", "Fjord", "Forest", "Garden", "Gatehouse", "Gatepost", "Glade", "Gorse", "Grove",
    "Hammock", "Harbour", "Harebell", "Harvest", "Haven", "Hawthorn", "Haystack", "Headland", "Hearth",
    "Hedgerow", "Hillside", "Horizon", "Inkwell", "Inlet", "Island", "Jetty", "Kayak", "Lamplight",
    "Lantern", "Larch", "Lattice", "Lichen", "Lighthouse", "Loom", "Mainsail", "Maple", "Marram",
    "Meadow", "Milestone", "Millpond", "Mooring", "Moorland", "Mosaic", "Notebook", "Orchard", "Palette",
    "Parchment", "Pasture", "Patchwork", "Pavilion", "Pebble", "Peninsula", "Pennant", "Pinecone",
    "Pitcher", "Plateau", "Poplar", "Pottery", "Prairie", "Promenade", "Promontory", "Quay", "Quilt",
    "Raindrop", "Ribbon", "Ripple", "Rivulet", "Rockpool", "Sailboat", "Sailcloth", "Saltmarsh",
    "Samphire", "Sandbank", "Sandcastle", "Sapling", "Satchel", "Schooner", "Seafoam", "Seashell",
    "Seaspray", "Seawall", "Seedling", "Sheaf", "Shingle", "Shoreline", "Shuttle", "Signpost", "Skein",
    "Skiff", "Skyline", "Slipway", "Snowdrift", "Spinnaker", "Spruce", "Stream", "Sunbeam", "Sunrise",
    "Sunset", "Sycamore", "Tapestry", "Teapot", "Terrace", "Thistle", "Thrift", "Tiller", "Topsail",
    "Towpath", "Tradewind", "Treadle", "Trellis", "Valley", "Wavelet", "Wicker", "Windmill", "Workbench",
    "Yarrow", "Zephyr",
)
"""160 second words, in alphabetical order."""
# fmt: on
