"""Vehicles, buildings and what stands in the street: hand-written names. Knows words only."""

from cavendish.engines.diorama.cast.aliases.rows import table

TRAVEL = table("""
    car, sedan, auto, hatchback, tesla, limousine, convertible, coupe = car | automobile
    suv, jeep = sport utility vehicle
    truck, lorry, pickup = truck | pickup truck
    semi truck, trailer truck = articulated lorry
    van, camper van = van | minibus
    cab = taxi
    motorbike = motorcycle
    bike, cycle, mountain bike = bicycle
    scooter, vespa, moped = motor scooter
    airplane, plane, aeroplane, jet, airliner, aircraft = airplane
    boat, rowboat, dinghy, fishing boat = boat | canoe
    yacht, sailing boat, sail boat = sailboat
    ship, cruise ship, ocean liner = passenger ship | ship
    steam train, steam engine, steam locomotive = locomotive
    spaceship, spacecraft, rocketship, space shuttle = rocket
    ufo = flying saucer
    hot air balloon, air balloon = hot air balloon | ~balloon
    house, home, cottage, farmhouse, mansion, villa = house
    building, tower block, apartment building = building | office building
    skyscraper = skyscraper | office building
    barn, shed, cabin = ~hut
    temple = classical building
    shrine = shinto shrine
    shop, store, supermarket = convenience store
    eiffel tower = ~tokyo tower
    lighthouse, windmill, observatory = ~castle
    palace = castle
    pagoda = japanese castle
    hydrant, fire hydrant = fire hydrant | ~fire extinguisher
    traffic light, stoplight, traffic signal = traffic light
    parking meter = parking meter | ~fuel pump
    mailbox = closed mailbox with lowered flag
    street sign, road sign, sign, board, billboard, poster = sign | placard
    flag = flag | triangular flag
    wheel, tire, tyre, rubber tire = wheel
    great pyramid = pyramid
    submarine = ~ship
    millennium wheel, london eye, giant wheel, big wheel = ferris wheel
    steering wheel = steering wheel
    international space station, space station = ~satellite
    toyota, honda, bmw, mercedes, audi, volkswagen, volvo, ford, chevrolet, cadillac = ~car
    water jet, jet of water = ~fountain
    compost bin, recycling bin, garbage bin = bin
    chemtrail, contrail = ~airplane
    tower, empire state building = ~skyscraper
    mosque = ~taj mahal
    ice cream truck, ice cream van = ~van
""")
