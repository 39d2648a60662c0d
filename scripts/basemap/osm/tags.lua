-- Which OpenStreetMap objects go into which layer, with which attributes and from which zoom.
-- Classes are few and plain: the map's style names each of them (src/geo/tiles/style.ts).

node_keys = { "place", "natural", "tourism", "amenity", "shop", "railway", "aeroway", "waterway", "historic", "highway" }

function init_function() end
function exit_function() end

-- Roads: class and the zoom it shows from.
local road_class = {
  motorway = { "motorway", 6 }, trunk = { "trunk", 6 }, primary = { "primary", 7 }, secondary = { "secondary", 9 },
  tertiary = { "tertiary", 10 }, unclassified = { "minor", 12 }, residential = { "minor", 12 }, living_street = { "minor", 12 },
  road = { "minor", 12 }, service = { "service", 13 }
}

-- What is walked, ridden or driven slowly.
local path_class = {
  track = { "track", 11 }, path = { "path", 12 }, footway = { "path", 13 }, bridleway = { "path", 12 },
  cycleway = { "path", 13 }, steps = { "steps", 13 }, pedestrian = { "pedestrian", 13 }
}

local waterway_class = { river = 8, canal = 10, stream = 12, drain = 14, ditch = 14 }

local landcover_class = {
  landuse = {
    forest = "forest", farmland = "farmland", farmyard = "farmland", orchard = "farmland", vineyard = "farmland",
    plant_nursery = "farmland", meadow = "grass", grass = "grass", village_green = "grass", recreation_ground = "park",
    cemetery = "grass", residential = "built", commercial = "built", retail = "built", industrial = "built"
  },
  natural = {
    wood = "forest", scrub = "scrub", heath = "scrub", grassland = "grass", sand = "sand", beach = "sand", bare_rock = "rock",
    scree = "rock", shingle = "sand", wetland = "wetland"
  },
  leisure = { park = "park", garden = "park", golf_course = "grass", pitch = "grass" }
}

local place_zoom = {
  city = 6, town = 8, suburb = 11, village = 11, hamlet = 12, quarter = 12, neighbourhood = 13, locality = 13, island = 10
}

-- Points of interest by key and value: class and zoom. "*" stands for any other value.
local poi_class = {
  natural = { peak = { "peak", 9 }, volcano = { "volcano", 9 }, spring = { "spring", 13 }, hot_spring = { "spring", 13 },
    cave_entrance = { "cave", 13 } },
  waterway = { waterfall = { "waterfall", 11 } },
  railway = { station = { "station", 11 }, halt = { "station", 12 } },
  aeroway = { aerodrome = { "airport", 9 } },
  highway = { trailhead = { "trailhead", 13 } },
  tourism = { attraction = { "attraction", 12 }, viewpoint = { "viewpoint", 12 }, museum = { "museum", 13 },
    theme_park = { "attraction", 12 }, zoo = { "attraction", 12 }, camp_site = { "camping", 13 }, information = { "information", 14 },
    hotel = { "lodging", 14 }, guest_house = { "lodging", 14 }, hostel = { "lodging", 14 }, motel = { "lodging", 14 },
    picnic_site = { "picnic", 14 }, wilderness_hut = { "shelter", 13 }, alpine_hut = { "shelter", 13 } },
  amenity = { hospital = { "hospital", 11 }, clinic = { "clinic", 13 }, doctors = { "clinic", 14 }, pharmacy = { "pharmacy", 14 },
    police = { "police", 13 }, fuel = { "fuel", 13 }, bus_station = { "bus-station", 12 }, ferry_terminal = { "harbour", 12 },
    marketplace = { "market", 13 }, townhall = { "townhall", 13 }, university = { "university", 13 }, school = { "school", 14 },
    place_of_worship = { "worship", 14 }, restaurant = { "restaurant", 14 }, cafe = { "cafe", 14 }, food_court = { "restaurant", 14 },
    bank = { "bank", 14 }, atm = { "atm", 14 }, post_office = { "post", 14 }, parking = { "parking", 14 }, toilets = { "toilets", 14 },
    drinking_water = { "water", 14 }, shelter = { "shelter", 14 } },
  historic = { ["*"] = { "historic", 13 } },
  shop = { ["*"] = { "shop", 14 } }
}

local poi_keys = { "natural", "waterway", "railway", "aeroway", "tourism", "amenity", "historic", "highway", "shop" }

local function set_names(object)
  local name = object:Find("name:id")
  if name == "" then name = object:Find("name") end
  if name ~= "" then object:Attribute("name", name) end
  local english = object:Find("name:en")
  if english ~= "" and english ~= name then object:Attribute("name_en", english) end
end

-- Class and zoom of a point of interest; nil when it is none.
local function poi_of(object)
  for _, key in ipairs(poi_keys) do
    local value = object:Find(key)
    if value ~= "" and value ~= "no" then
      local found = poi_class[key][value] or poi_class[key]["*"]
      if found then return found[1], found[2] end
    end
  end
  return nil
end

local function set_poi(object, class, zoom)
  object:MinZoom(zoom)
  object:Attribute("class", class)
  set_names(object)
  local height = tonumber((string.gsub(object:Find("ele"), "[^%d%.%-]", "")))
  if height then object:AttributeNumeric("ele", height) end
end

-- A shop or school nobody named tells a visitor nothing, and there are very many of them.
local needs_name = { shop = true, historic = true, restaurant = true, cafe = true, lodging = true, school = true, attraction = true }

function node_function(node)
  local place = node:Find("place")
  if place_zoom[place] and node:Find("name") ~= "" then
    node:Layer("place", false)
    node:MinZoom(place_zoom[place])
    node:Attribute("class", place)
    set_names(node)
  end
  local class, zoom = poi_of(node)
  if class and (node:Find("name") ~= "" or not needs_name[class]) then
    node:Layer("poi", false)
    set_poi(node, class, zoom)
  end
end

-- Boundaries: provinces (4), regencies and cities (5), districts (6).
function relation_scan_function(relation)
  if relation:Find("type") == "boundary" and relation:Find("boundary") == "administrative" then
    local level = tonumber(relation:Find("admin_level"))
    if level and level >= 4 and level <= 6 then relation:Accept() end
  end
end

local function admin_level(way)
  local level = 11
  while true do
    local relation = way:NextRelation()
    if not relation then break end
    level = math.min(level, tonumber(way:FindInRelation("admin_level")) or 11)
  end
  if way:Find("boundary") == "administrative" then level = math.min(level, tonumber(way:Find("admin_level")) or 11) end
  return level
end

local function line(way, layer, class, zoom)
  way:Layer(layer, false)
  way:MinZoom(zoom)
  way:Attribute("class", class)
  set_names(way)
end

local function set_road(way, highway)
  local base = string.gsub(highway, "_link$", "")
  local found = road_class[base]
  if found then
    line(way, "roads", found[1], base == highway and found[2] or math.max(found[2], 11))
    if base ~= highway then way:AttributeBoolean("link", true) end
    local ref = way:Find("ref")
    if ref ~= "" then way:Attribute("ref", ref) end
    local bridge, tunnel = way:Find("bridge"), way:Find("tunnel")
    if bridge ~= "" and bridge ~= "no" then way:AttributeBoolean("bridge", true) end
    if tunnel ~= "" and tunnel ~= "no" then way:AttributeBoolean("tunnel", true) end
  else
    found = path_class[highway]
    if found then line(way, "paths", found[1], found[2]) end
  end
end

local function landcover_of(way)
  for _, key in ipairs({ "natural", "landuse", "leisure" }) do
    local class = landcover_class[key][way:Find(key)]
    if class then return class end
  end
  return nil
end

function way_function(way)
  local level = admin_level(way)
  if level >= 4 and level <= 6 and way:Find("maritime") ~= "yes" then
    way:Layer("boundary", false)
    way:MinZoom(level == 6 and 9 or 6)
    way:AttributeNumeric("level", level)
  end

  local highway = way:Find("highway")
  if highway ~= "" and way:Find("area") ~= "yes" then set_road(way, highway) end

  local waterway = way:Find("waterway")
  if waterway_class[waterway] then line(way, "waterway", waterway, waterway_class[waterway]) end

  if not way:IsClosed() then return end

  local natural, landuse = way:Find("natural"), way:Find("landuse")
  if natural == "water" or waterway == "riverbank" or landuse == "reservoir" or landuse == "basin" then
    way:Layer("water", true)
    way:Attribute("class", landuse ~= "" and landuse or (way:Find("water") ~= "" and way:Find("water") or "water"))
    set_names(way)
    if way:Find("name") ~= "" then
      way:LayerAsCentroid("poi")
      way:MinZoom(12)
      way:Attribute("class", "lake")
      set_names(way)
    end
    return
  end

  local building = way:Find("building")
  if building ~= "" and building ~= "no" then
    way:Layer("buildings", true)
  else
    local class = landcover_of(way)
    if class then
      way:Layer("landcover", true)
      way:Attribute("class", class)
    end
  end

  local class, zoom = poi_of(way)
  if class and (way:Find("name") ~= "" or not needs_name[class]) then
    way:LayerAsCentroid("poi")
    set_poi(way, class, zoom)
  end
end
