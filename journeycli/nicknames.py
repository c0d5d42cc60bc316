"""What people call their channels, in Dutch and in English, and by brand: data, in small letters without accents."""

_NAMES = {
    "organic-social": (
        "bluesky, facebook, facebook page, facebookpagina, fb, fb page, fb pagina, ig, insta, instagram, instagrampagina, "
        "linkedin, linkedin posts, mastodon, pinterest, posts, reels, snapchat, social, social posts, sociale media, socials, "
        "stories, threads, tik tok, tiktok, twitter, x.com, youtube shorts, yt shorts"
    ),
    "paid-social": (
        "advertenties op social media, betaalde posts, boosten, facebook ads, facebook advertenties, facebookadvertenties, "
        "fb ads, fb advertenties, gesponsorde berichten, gesponsorde posts, insta ads, instagram ads, linkedin ads, meta ads, "
        "social advertenties, sponsored posts, tiktok ads"
    ),
    "display-ads": "advertenties, bannering, banners, display, remarketing, retargeting",
    "search-ads": "ads, adwords, bing ads, google ads, google advertenties, google adwords, google shopping, sea, zoekmachineadvertenties",
    "seo": (
        "google, google bedrijfsprofiel, google business, google business profile, google maps, google mijn bedrijf, "
        "google my business, google zoeken, organic search, search engines, vindbaarheid in google, zoekmachine, "
        "zoekmachineoptimalisatie"
    ),
    "video": "filmpje, filmpjes, instructievideo's, video's, videos, vlog, youtube, youtube kanaal, youtube video's, youtubekanaal",
    "podcast": "eigen podcast, mijn podcast, podcasts, spotify",
    "blog": "artikels, blogartikelen, bloggen, blogging, blogposts, blogs",
    "ai-assistant": "chatgpt, claude, copilot, gemini, perplexity",
    "offline-ads": (
        "advertentie in de krant, advertentie in het parochieblad, affiches, billboard, brievenbus, brochure, business card, "
        "business cards, car wrap, direct mail, drukwerk, flyer, flyeren, flyers, folder, folders, gemeenteblad, "
        "huis aan huis, infoblad, krant, leaflet, leaflets, magazine, newspaper, parochieblad, poster, posters, postkaart, "
        "postkaarten, raamaffiche, reclamebord, spandoek, streekkrant, tijdschrift, uithangbord, visitekaart, visitekaartjes, "
        "window sign"
    ),
    "event": (
        "beurzen, braderie, demo-avond, evenementen, events, expo, fairs, info evening, info night, infoavond, infoavonden, "
        "infodag, infomoment, infosessie, jaarmarkt, kerstmarkt, lezing, lezingen, lokale markt, market, markt, markten, "
        "meet up, meetup, netwerkborrel, netwerken, netwerkevenement, netwerkevent, netwerkevents, networking, "
        "networking event, open dag, open house, opendeur, opendeurdag, proefavond, rommelmarkt, speaking, spreekbeurt, talk, "
        "talks, trade fair, voordracht, workshop, workshops"
    ),
    "cold-outreach": "cold calls, cold mail, koud bellen, koude acquisitie",
    "partner": (
        "affiliates, collaborations, influencer, influencers, kruisbestuiving, lokale handelaars, partners, partnerships, "
        "samenwerking, samenwerkingen, verwijzende artsen, verwijzers"
    ),
    "referral": (
        "aanbeveling, aanbevelingen, buren, doorverwijzingen, familie en vrienden, friends, friends and family, horen zeggen, "
        "kennissen, klant brengt klant, mond aan mond, mond op mond, mond-aan-mond, mond-aan-mondreclame, mond-op-mond, "
        "mond-tot-mond, mond-tot-mondreclame, mondreclame, neighbours, recommendations, referrals, van horen zeggen, "
        "verwijzing, verwijzingen, via klanten, via via, via-via, vrienden, vrienden en familie, word-of-mouth"
    ),
    "lead-magnet": (
        "cheat sheet, cheatsheet, checklist, e-boek, e-book, ebook, free guide, freebie, gratis download, gratis e-boek, "
        "gratis gids, gratis recepten, gratis receptenboekje, gratis weggever, quiz, recipe book, stappenplan, weggevers, "
        "weggevertje, werkboek"
    ),
    "demo": "demonstratie, demonstraties, demos",
    "trial": (
        "first class free, free trial, gratis les, gratis proberen, gratis proefles, kennismakingsles, probeerles, proefles, "
        "proeflessen, proefsessie, taster class, trial class, trial lesson"
    ),
    "webinar": (
        "masterclass, online infoavond, online infosessie, online les, online training, online workshop, webinars, zoom, "
        "zoom sessie, zoom session, zoomsessie"
    ),
    "email": (
        "e-mail, e-mail marketing, e-mailmarketing, e-mails, e-zine, email, email list, email marketing, emaillijst, "
        "emailmarketing, emails, ezine, maandbrief, mail, mailchimp, mailerlite, mailing, mailing list, mailinglist, mailings, "
        "mails, mailtje, newsletter, newsletters, nieuwsbrief, nieuwsbrieven"
    ),
    "reviews": (
        "beoordelingen, ervaringen, getuigenissen, google beoordelingen, google reviews, google sterren, google-beoordelingen, "
        "google-reviews, klantervaringen, recensies, referenties, review, testimonial, trustpilot"
    ),
    "case-study": (
        "before and after, case studies, cases, klantverhaal, klantverhalen, praktijkverhalen, success stories, succesverhaal, "
        "succesverhalen, voor en na foto's"
    ),
    "website": (
        "eigen site, eigen website, homepage, mijn site, mijn website, my website, our website, site, web site, webpagina, "
        "webstek, wordpress"
    ),
    "sales-page": "aanbodpagina, aanmeldpagina, inschrijfpagina, landing page, landingspagina, salespagina",
    "offer": (
        "aanbiedingen, actie, acties, black friday, bundel, cadeaubon, cadeaubonnen, discount, discounts, gift card, "
        "kennismakingsaanbod, korting, kortingen, kortingscode, promo, promoties, sale, solden, special offer, voucher, "
        "welkomstkorting"
    ),
    "booking": (
        "afspraak online, afspraken, afsprakenkalender, afsprakensysteem, agenda, boekingskalender, boekingssysteem, calendly, "
        "online afspraak, online afspraken, online agenda, online boeken, online booking, online reservatie, reservatie, "
        "reservaties, reserveren, salonkee"
    ),
    "intro-call": (
        "adviesgesprek, discovery call, free consultation, gratis consult, gratis gesprek, gratis kennismaking, "
        "gratis kennismakingsgesprek, intake, intake gesprek, intakegesprek, intakes, intro calls, kennismaking, "
        "kennismakingsgesprek via zoom, kennismakingsgesprekken, strategiegesprek, teams call, video call, videocall, "
        "videogesprek, vrijblijvend gesprek, zoom call, zoomgesprek"
    ),
    "form": (
        "aanvraagformulier, bestelformulier, contact form, contactformulier, contactpagina, formulier, google form, "
        "google forms, inschrijfformulier, offerte, offerteaanvraag, offerteformulier, online formulieren, order form, typeform"
    ),
    "webshop": "checkout, e-shop, online shop, online store, online winkel, shop online, shopify, web shop, web store, webstore",
    "store": (
        "atelier, consultatie, consultatieruimte, etalage, fysieke winkel, physical store, praktijk, praktijkruimte, salon, "
        "shop, showroom, store, toonbank, winkelruimte"
    ),
    "marketplace": (
        "2dehands, amazon, bol, bol.com, booking.com, ebay, etsy, facebook marketplace, fb marketplace, marktplaats, "
        "treatwell, tweedehands, vinted, werkspot"
    ),
    "phone": (
        "belafspraak, bellen, calling, gsm, gsm nummer, gsm-nummer, mobiel, mobile, mobile phone, opbellen, phone calls, "
        "telefoneren, telefonisch, telefoon, telefoonnummer, telefoontje, telephone"
    ),
    "chat": (
        "appje, chatbot, chatten, dm, dms, facebook messenger, live chat, livechat, messenger, messenger bericht, telegram, "
        "whats app, whatsapp, whatsapp business, whatsappgroep, whatsappgroepje, whatsappje"
    ),
    "sms": "smsjes, text messages, texts",
    "app": "apps, eigen app, mobiele app",
    "support": "aftercare, customer support, follow-up, helpdesk, klantenservice, nabellen, nazorg, opvolging, service desk",
    "onboarding": (
        "bedankpagina, intakeformulier, onthaal, opstartgesprek, startpakket, welcome email, welcome emails, welcome pack, "
        "welkom mail, welkomsmail, welkomstgesprek, welkomstmail, welkomstmails, welkomstpakket"
    ),
    "help-center": "faq, handleiding, handleidingen, help center, veelgestelde vragen",
    "survey": (
        "bevraging, enquete, enquetes, evaluatieformulier, feedback form, feedbackformulier, nps, surveys, "
        "tevredenheidsenquete, tevredenheidsmeting, vragenlijst"
    ),
    "community": (
        "besloten facebookgroep, besloten groep, discord, facebook groep, facebook group, facebook-groep, facebookgroep, "
        "fb groep, fb group, groepsapp, klantenclub, ledengroep, slack, steungroep, whatsapp community"
    ),
    "loyalty-program": (
        "10-beurtenkaart, abonnement, beurtenkaart, klantenkaart, klantenkaarten, loyalty card, membership, punten sparen, "
        "spaarkaart, spaarprogramma, spaarpunten, stempelkaart, vaste klantenkaart"
    ),
    "referral-program": "ambassadeurs, breng een vriend mee, bring a friend, refer a friend, verwijsprogramma, vriend meebrengen, vriendenactie",
    "gift": (
        "attentie, bedankkaart, bedankkaartje, birthday card, bloemetje, cadeau, cadeautje, cadeautjes, christmas cards, "
        "gifts, kaartje, kaartjes, kerstkaart, kerstkaarten, nieuwjaarskaart, nieuwjaarskaartjes, presentje, "
        "relatiegeschenken, thank-you card, verjaardagskaart, verjaardagskaartje"
    ),
}

NICKNAMES = {name: kind for kind, names in _NAMES.items() for name in names.split(", ")}
"""The kind of channel that each name stands for."""
