"""What people call their channels, in Dutch and in English, and by brand: data, in small letters without accents."""

_NAMES = {
    "organic-social": (
        "bluesky, facebook, facebook page, facebookpagina, insta, instagram, linkedin, mastodon, pinterest, posts, "
        "reels, snapchat, social, sociale media, socials, stories, threads, tiktok, twitter"
    ),
    "paid-social": (
        "advertenties op social media, boosten, facebook ads, facebook advertenties, facebookadvertenties, instagram "
        "ads, linkedin ads, meta ads, social advertenties, tiktok ads"
    ),
    "display-ads": "advertenties, bannering, banners, display, remarketing, retargeting",
    "search-ads": (
        "ads, adwords, bing ads, google ads, google advertenties, google adwords, google shopping, sea, zoekmachineadvertenties"
    ),
    "seo": (
        "google, google bedrijfsprofiel, google business, google business profile, google maps, google mijn bedrijf, "
        "google my business, vindbaarheid in google, zoekmachine, zoekmachineoptimalisatie"
    ),
    "video": "filmpjes, videos, vlog, youtube",
    "podcast": "podcasts, spotify",
    "blog": "artikels, blogartikelen, bloggen, blogging, blogposts, blogs",
    "ai-assistant": "chatgpt, claude, copilot, gemini, perplexity",
    "offline-ads": (
        "advertentie in de krant, affiches, billboard, brochure, business cards, flyer, flyers, folder, folders, krant, "
        "leaflets, newspaper, poster, posters, streekkrant, visitekaartjes"
    ),
    "event": (
        "beurzen, evenementen, events, fairs, lezing, lezingen, market, markt, markten, netwerkborrel, netwerken, "
        "networking, open dag, opendeurdag, talks, workshop, workshops"
    ),
    "cold-outreach": "cold calls, cold mail, koud bellen, koude acquisitie",
    "partner": "affiliates, collaborations, influencer, influencers, partners, samenwerking, samenwerkingen",
    "referral": (
        "aanbeveling, aanbevelingen, doorverwijzingen, mond aan mond, mond op mond, mond-tot-mond, "
        "mond-tot-mondreclame, recommendations, referrals"
    ),
    "lead-magnet": "checklist, e-boek, e-book, ebook, free guide, freebie, gratis download, gratis e-boek, gratis gids, weggevers",
    "demo": "demonstratie, demonstraties, demos",
    "trial": "free trial, gratis proberen, probeerles, proefles, proeflessen, taster class",
    "webinar": "masterclass, online training, webinars",
    "email": (
        "e-mail, e-mail marketing, e-mailmarketing, email, email marketing, emailmarketing, mail, mailchimp, mailing, "
        "mailings, mails, newsletter, newsletters, nieuwsbrief, nieuwsbrieven"
    ),
    "reviews": (
        "beoordelingen, ervaringen, getuigenissen, google beoordelingen, google reviews, google-beoordelingen, "
        "klantervaringen, recensies, review, testimonial, trustpilot"
    ),
    "case-study": "case studies, cases, klantverhalen, praktijkverhalen",
    "website": "eigen website, homepage, site, webpagina, webstek",
    "sales-page": "aanbodpagina, aanmeldpagina, inschrijfpagina, landing page, landingspagina, salespagina",
    "offer": "aanbiedingen, actie, acties, bundel, discount, discounts, korting, kortingen, kortingscode, promoties, sale",
    "booking": ("afsprakenkalender, afsprakensysteem, agenda, boekingskalender, calendly, online agenda, online boeken, online booking"),
    "intro-call": (
        "adviesgesprek, discovery call, gratis gesprek, intake, intakegesprek, intro calls, kennismaking, "
        "kennismakingsgesprekken, strategiegesprek"
    ),
    "form": (
        "aanvraagformulier, bestelformulier, contact form, contactformulier, formulier, inschrijfformulier, offerte, "
        "offerteformulier, order form"
    ),
    "webshop": "checkout, e-shop, online shop, online store, online winkel, shop online, shopify, web shop, web store, webstore",
    "store": "atelier, etalage, praktijk, salon, shop, showroom, store, toonbank",
    "marketplace": "2dehands, amazon, bol, bol.com, booking.com, ebay, etsy, marktplaats, vinted",
    "phone": "belafspraak, bellen, calling, phone calls, telefonisch, telefoon, telefoontje",
    "chat": "chatbot, chatten, live chat, livechat, messenger, whatsapp, whatsappgroep",
    "sms": "smsjes, text messages, texts",
    "app": "eigen app, mobiele app",
    "support": "customer support, helpdesk, klantenservice, service desk",
    "onboarding": "bedankpagina, startpakket, welcome emails, welkomstmail, welkomstmails, welkomstpakket",
    "help-center": "faq, handleiding, handleidingen, help center, veelgestelde vragen",
    "survey": "enquete, enquetes, evaluatieformulier, feedbackformulier, nps, surveys, tevredenheidsenquete, vragenlijst",
    "community": "besloten groep, discord, facebook groep, facebook group, facebookgroep, klantenclub, ledengroep, slack",
    "loyalty-program": (
        "abonnement, klantenkaart, loyalty card, membership, punten sparen, spaarkaart, spaarprogramma, spaarpunten, stempelkaart"
    ),
    "referral-program": (
        "ambassadeurs, breng een vriend mee, bring a friend, refer a friend, verwijsprogramma, vriend meebrengen, vriendenactie"
    ),
    "gift": (
        "attentie, cadeau, cadeautje, cadeautjes, christmas cards, gifts, kaartje, kerstkaart, kerstkaarten, presentje, verjaardagskaart"
    ),
}

NICKNAMES = {name: kind for kind, names in _NAMES.items() for name in names.split(", ")}
"""The kind of channel that each name stands for."""
