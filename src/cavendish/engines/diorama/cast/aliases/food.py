"""Food and drink: hand-written names. Knows words only."""

from cavendish.engines.diorama.cast.aliases.rows import table

FOOD = table("""
    apple = apple | red apple
    orange, tangerine, clementine, mandarin, grapefruit = orange | tangerine
    grape = grapes
    cherry = cherries
    blueberry = blueberries
    peanut, nut = peanuts
    corn = ear of corn
    pepper, chili, chilli, chili pepper = hot pepper
    lettuce, cabbage, spinach, kale = leafy green
    salad = green salad
    vegetable = ~carrot
    fruit = ~red apple
    food, meal = ~bento box
    cake, layer cake = cake | birthday cake
    muffin = cupcake
    donut = doughnut | donut
    toast, loaf = bread
    baguette = baguette bread
    burger, cheeseburger = hamburger
    fry, fries, french fry = french fries
    cheese = cheese wedge
    noodles, pasta, spaghetti, soup = steaming bowl
    rice = cooked rice
    steak, meat = cut of meat
    chicken leg, drumstick = poultry leg
    pancake = pancakes
    chocolate = chocolate bar
    icecream, gelato, sundae, ice cream cone = ice cream
    popsicle = ~soft ice cream
    sweet, sweets = candy
    pumpkin = pumpkin | ~jack o lantern
    jack-o-lantern = jack o lantern
    gingerbread man = ~cookie
    roast turkey, roast chicken = ~poultry leg
    breakfast, lunch, dinner = ~cooking
    omelette, fried egg = cooking
    pastry, dessert = ~cupcake
    menu = ~clipboard
    drink can, soda = cup with straw
    milkshake = ~milk
    daikon radish, radish, turnip, parsnip = daikon
    bread dough, pizza dough = dough
    noodle soup, laksa, pho, ramen, bak chor mee, noodle = ~noodles
    bean sprout, sprout = ~seedling
    parsley, cilantro, coriander, basil, mint leaf = ~herb
    curry, stew, chili con carne = ~soup
    burrito = ~taco
""")
