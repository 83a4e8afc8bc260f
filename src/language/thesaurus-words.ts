/**
 * General words that stand for one another, a line a meaning: English, then French. Written for texts of meetings,
 * agreements and public policy on any subject; the words of one field belong in the vocabulary of its corpus.
 */
export const GENERAL_MEANINGS = `
teach, educate, train, instruct, inform, raise awareness, awareness | enseigner, éduquer, former, informer, sensibiliser, sensibilisation
campaign, drive, awareness raising | campagne, sensibilisation
help, assist, aid, support, assistance | aider, aide, assister, appuyer, soutenir, assistance
strengthen, reinforce, bolster, enhance, boost, improve, intensify, deepen, consolidate, step up | renforcer, améliorer, consolider, intensifier, approfondir, accroître
reduce, lower, decrease, limit, curb, cut, diminish, ease, curtail, lessen | réduire, diminuer, limiter, abaisser, atténuer, restreindre
increase, grow, rise, expand, widen, growing, expansion | augmenter, croître, accroître, hausse, augmentation, élargir, étendre
prevent, avoid, avert, stop, block, deter | prévenir, éviter, empêcher, dissuader
protect, safeguard, defend, preserve, protection, guard | protéger, protection, préserver, sauvegarder, défendre
next, upcoming, coming, forthcoming, following, again, reconvene | prochain, suivant, ultérieur, de nouveau, à venir
begin, start, launch, open, upcoming, new | commencer, débuter, lancer, ouvrir, démarrer
create, establish, set up, come into being, came into being, come about, born, origin, inaugural, inception | créer, établir, fonder, instituer, naître, origine, naissance, mettre en place, voir le jour, vu le jour, issu de
end, finish, conclude, close, expire | terminer, finir, achever, conclure, expirer
continue, go on, carry on, keep, pursue, ongoing | continuer, poursuivre, maintenir
extend, renew, prolong, renewal, extension, continuation | renouveler, prolonger, prolongation, renouvellement, reconduire, reconduction
control, run, govern, manage, rule, dominate, in charge, steer | contrôler, gouverner, gérer, diriger, dominer, piloter, gouvernance
oversee, oversight, supervise, supervision, stewardship, custody | superviser, supervision, tutelle, surveiller, contrôle
hand over, transfer, transition, handover, handing over | transférer, transférer, transition, transfert, céder
control, restrict, limit, crack down, walk back, censor | restreindre, réduire, limiter, censurer
company, firm, business, corporation, enterprise, private sector, industry | entreprise, société, firme, secteur privé, industrie
government, administration, authority, state, authorities, capital | gouvernement, administration, autorité, État, autorités, capitale
country, state, nation | pays, État, nation
people, person, individual, human being, citizen, public, resident, population | personne, gens, individu, être humain, citoyen, public, population, habitant
child, kid, minor, youngster | enfant, mineur, jeune
youth, young people, youngsters | jeunes, jeunesse
woman, female, gender | femme, féminin
family, household, home | famille, ménage, foyer
worker, employee, staff | travailleur, employé, personnel
expert, specialist, technician, engineer | expert, spécialiste, technicien, ingénieur
leader, head, president, chief, leaders | dirigeant, chef, président, leader
official, diplomat, officer, delegate, representative, envoy, staffer | fonctionnaire, diplomate, responsable, délégué, représentant, officiel
observer, attendee, onlooker, monitor | observateur
attend, take part, took part, participate, join, present, come along, came along, in the room, sit in, attendance, show up, turn up | participer, assister, prendre part, présent, joindre, associer
ministry, department, agency | ministère, département, agence
parliament, legislature, congress | parlement, assemblée
press, media, newspaper, journalist, reporter | presse, média, journal, journaliste
speak, tell, say, declare | parler, dire, déclarer
host, organise, organize, hold, convene, hosted | accueillir, organiser, tenir, réunir, hôte, convoquer
meet, gather, convene, assemble, reconvene | réunir, rencontrer, rassembler
conference, convention, summit, forum, event, meeting | conférence, sommet, forum, événement, colloque, réunion
workshop, seminar | atelier, séminaire
exercise, drill, simulation, war game, rehearsal | exercice, simulation, répétition
plan, roadmap, road map, programme, blueprint, agenda | plan, feuille de route, programme
goal, objective, aim, target, ambition | objectif, but, cible, ambition
strategy, policy, approach | stratégie, politique, approche
law, legislation, statute, legal, rule, act | loi, droit, législation, juridique, règle
treaty, convention, pact, accord, legal instrument | traité, convention, pacte, accord, instrument juridique
agreement, deal, pact, accord, understanding, consensus | accord, entente, pacte, consensus
rule, norm, standard, principle, code of conduct | règle, norme, standard, principe, code de conduite
behaviour, conduct, action, behave, act | comportement, conduite, agir, se comporter, action
obligation, duty, requirement, must | obligation, devoir, exigence
right, entitlement, freedom, liberty | droit, liberté
freedom, liberty | liberté
freedom of expression, free speech, freedom of speech | liberté d’expression, liberté de parole
privacy, private life, confidentiality, confidential | vie privée, confidentialité, confidentiel
equality, equal, same, parity | égalité, égal, même, parité
fairness, justice, equity | équité, justice
security, safety, secure, safe | sécurité, sûreté, sécurisé, sûr
threat, danger, risk, hazard, peril | menace, danger, risque, péril
attack, assault, strike, hack, intrusion | attaque, agression, piratage, intrusion
hostile, malicious, malign, harmful, bad | hostile, malveillant, nuisible
crime, offence, criminal, criminality, delinquency | crime, criminalité, délit, criminel, délinquance
offender, perpetrator, criminal, predator, culprit, paedophile | délinquant, auteur, criminel, prédateur, coupable
abuse, exploitation, mistreatment | abus, exploitation, maltraitance
theft, steal, stealing, stolen, robbery | vol, voler, dérober
secret, confidential, classified | secret, confidentiel
blame, accuse, condemn, denounce, criticise, criticism, name and shame | accuser, condamner, dénoncer, critiquer, blâmer
punish, penalty, consequence, accountable, accountability, answer for, held to account | punir, conséquence, rendre des comptes, responsable
accountable, accountability, responsible, liable, answerable, liability | responsable, responsabilité, rendre des comptes
war, conflict, hostilities, fighting, clash | guerre, conflit, hostilités, affrontement
peace, peacetime, peaceful | paix, temps de paix, pacifique
tension, escalation, conflict, misperception, misunderstanding, friction | tension, escalade, conflit, malentendu, friction
trust, confidence | confiance
stable, stability, calm, steady | stable, stabilité, calme
crisis, emergency, incident, disaster, catastrophe | crise, urgence, incident, catastrophe
accident, mishap, incident | accident, incident
resilience, robustness, withstand, resilient | résilience, robustesse, résister
friendly, cordial, collegial, collegiality, warm, amicable, congenial | amical, cordial, collégial, chaleureux
mood, atmosphere, spirit, tone, climate, ambience | ambiance, atmosphère, esprit, ton, climat
honest, frank, candid, candor, candour, sincere, frankness, sincerity, open | honnête, franc, franchise, sincère, sincérité, candeur
boring, dry, technical, dull, geeky | ennuyeux, technique, aride
exciting, scintillating, thrilling, glamorous | passionnant, palpitant
headline, front page, news | gros titre, une, titre
value, belief, conviction, ideal, principle | valeur, conviction, croyance, idéal, principe
interest, stake, concern | intérêt, enjeu
shared, common, joint, mutual, collective, same | partagé, commun, conjoint, mutuel, collectif
agree, converge, convergence, agreement, see eye to eye, common ground, like-minded | converger, convergence, convenir, s’accorder, terrain d’entente, accord
disagree, diverge, differ, quarrel, dispute, disagreement, apart, row | désaccord, diverger, différend, dispute, querelle, litige
cooperate, collaborate, work together, cooperation, collaboration, team up, partnership, coordination | coopérer, collaborer, travailler ensemble, coopération, collaboration, partenariat, coordination
partner, ally, counterpart | partenaire, allié, homologue
stakeholder, actor, interested party, player | partie prenante, partie intéressée, acteur, intervenant
share, exchange, swap, sharing, trade, pass on | partager, échanger, partage, échange, transmettre
information, knowledge | information, connaissance
data, readings, records, measurements, figures | données, relevés, mesures, registres, chiffres
brief, update, inform, report, briefing | informer, mise à jour, présenter, faire le point, exposer
publish, release, issue, announce, communiqué, statement | publier, diffuser, annoncer, communiqué, déclaration, émettre
communiqué, joint text, statement, declaration | communiqué, texte commun, déclaration, texte conjoint
report, account, review, study | rapport, compte rendu, examen, étude
review, examine, assess, evaluation, stocktaking, revisit | examiner, examen, évaluer, évaluation, bilan, réviser
progress, advance, headway, improvement | progrès, avancée, amélioration
success, achievement, successful | succès, réussite, réussi
failure, setback, fail | échec, revers, échouer
lesson, experience, lessons learned | leçon, enseignement, expérience, retour d’expérience
best practice, good practice | bonne pratique, meilleure pratique
example, model, inspire, inspiration, role model, lead by example | exemple, modèle, inspirer, inspiration, inciter
promise, pledge, commit, commitment, undertake, vow, undertaking | promettre, s’engager, engagement, promesse
welcome, applaud, hail, praise, commend, appreciate | saluer, féliciter, se réjouir, accueillir favorablement, louer
support, back, endorse, favour, endorsement | soutenir, soutien, appuyer, approuver, favorable
oppose, reject, refuse, object, opposition | opposer, rejeter, refuser, opposition
fear, worry, concern, anxiety, dread, afraid, worried | craindre, craignent, craint, crainte, inquiétude, redouter, préoccupation, inquiet, s’inquiéter
hope, wish, expect, look forward, expectation | espérer, espoir, souhaiter, attendre, attente
believe, think, consider, view | croire, penser, estimer, considérer
need, necessity, necessary, require, needed, essential, indispensable | besoin, nécessaire, nécessité, falloir, indispensable, essentiel
important, key, crucial, critical, vital, central, importance, significant, matter | important, crucial, clé, essentiel, central, importance
main, principal, top, major, primary | principal, majeur, premier
voluntary, non-binding, optional, not binding | volontaire, non contraignant, facultatif
binding, mandatory, compulsory, obligatory | contraignant, obligatoire
incentive, motivation, motive, reason | incitation, motivation, motif, raison, intérêt
benefit, advantage, gain, profit, enjoy | avantage, bénéfice, profit, bénéficier, profiter
growth, prosperity, wealth, economic development, boom | croissance, prospérité, richesse, développement économique
economy, economic | économie, économique
poor, developing, poorer, underdeveloped, divide, needy | pauvre, en développement, fracture, démuni
gap, divide, inequality, disparity, unequal | fossé, fracture, écart, inégalité
access, reach, connect, connection, connected, get online | accès, accéder, connecter, connexion, atteindre
internet, web, net, online, network, digital, cyberspace | internet, web, toile, en ligne, réseau, numérique, cyberespace
technology, technical, tech | technologie, technique
offline, real world, physical world, real life | hors ligne, monde réel, monde physique
money, fund, funding, financing, budget, finance, cash, sum | argent, financement, budget, somme, montant, financer
pay, cost, fee, expense, bill | payer, coût, frais, paiement, dépense, financer
free of charge, free, at no cost, gratis | gratuit, gratuitement
buy, purchase, shop | acheter, achat, acquérir
sell, sale, sold | vendre, vente, vendu
gift, present | cadeau
holiday, vacation, Christmas, festive season | vacances, fêtes, Noël
travel, trip, journey, ticket | voyage, billet, voyager, trajet
video call, video chat, video | visioconférence, lien vidéo, appel vidéo, vidéo
learn, study, education | apprendre, étudier, étude, éducation
small business, small firm, SME, start-up | petite entreprise, PME
build, construct, erect, construction | construire, bâtir, construction
install, set up, add, put in | installer, ajouter, poser, mettre en place
repair, fix, mend, restore | réparer, réparation, restaurer, remettre en état
open, reopen, reopening, inaugurate | ouvrir, rouvrir, réouverture, inaugurer
close, shut, closed, closure | fermer, fermé, fermeture
remove, take out, take up, withdraw, withdrawal | retirer, enlever, ôter, retrait
inspect, check, inspection, control | inspecter, inspection, contrôler, vérifier
monitor, watch, surveillance, track, observe | surveiller, surveillance, suivre, observer
warn, warning, alert, alarm, notify, notice, tell in advance | avertir, avertissement, alerte, alarme, prévenir, notifier, préavis, alerter
deadline, time limit, notice, hours, days | délai, échéance, préavis, heures, jours
wait, waiting, delay, queue | attendre, attente, retard, délai
phone, telephone, call | téléphone, téléphoner, appel, appeler
around the clock, day and night, 24 hours, at any hour | jour et nuit, 24 heures sur 24, à toute heure
language, tongue | langue
poison, toxic, poisonous, contaminate | poison, toxique, contaminer, empoisonner
pollution, contamination, spill, leak, discharge | pollution, contamination, déversement, fuite, rejet
clean up, clean-up, remediation, decontamination | nettoyer, nettoyage, dépollution, dépolluer
factory, plant, works, mill | usine, fabrique, installation
waste, rubbish, tailings, residue | déchets, résidus, ordures
air quality, emissions, exhaust, engine, fumes | qualité de l’air, émissions, moteur, fumées
water, river, stream, watercourse | eau, rivière, fleuve, cours d’eau
sea, ocean, maritime, marine | mer, océan, maritime, marin
flood, inundation, high water | crue, inondation, hautes eaux
drought, dry spell, water shortage, scarcity | sécheresse, pénurie, manque d’eau
ship, boat, vessel, barge, craft | navire, bateau, péniche, embarcation
moored, berth, docked, at anchor | à quai, amarré
fish, fishing, fishery, catch | poisson, pêche, pêcherie, pêcher
breed, spawn, reproduce, breeding | frayer, se reproduire, reproduction
upstream, upper river | amont, en amont
downstream, lower river | aval, en aval
farm, agriculture, farmer, grower, farming | ferme, agriculture, agriculteur, exploitation agricole, cultivateur
food, crop, harvest | nourriture, aliment, récolte, culture
town, city, municipality, local authority, mayor | ville, commune, municipalité, maire, collectivité
village, hamlet, small town | village, hameau
border, frontier, boundary | frontière, limite
region, area, zone | région, zone, territoire
world, global, worldwide, international, abroad, overseas, rest of the world, around the globe | monde, mondial, international, étranger, à l’étranger, global
regional, region | régional, région
national, domestic, at home | national, intérieur
foreign, external, abroad | étranger, extérieur
military, armed forces, army | militaire, forces armées, armée
energy, power, electricity | énergie, électricité, courant
health, medical, hospital | santé, médical, hôpital
environment, environmental, nature, ecology | environnement, environnemental, nature, écologie
climate, warming | climat, réchauffement
transport, traffic, shipping | transport, trafic, circulation
worth, price, amount, value | prix, montant, valeur
percentage, share, proportion, fraction | pourcentage, part, proportion
number, figure, total, how many | nombre, chiffre, total
largest, biggest, greatest, leading, most powerful | plus grand, premier, principal, le plus puissant
small, little, minor, tiny | petit, faible, mineur
old, former, previous, earlier, past, existing | ancien, précédent, antérieur, passé, existant
new, recent, latest, novel, most recent | nouveau, récent, dernier
future, coming, upcoming, forthcoming, next, ahead, prospect | futur, avenir, prochain, à venir, perspective
often, frequent, regular, every, annual | souvent, fréquent, régulier, chaque, annuel
year, annual, yearly, twelve months | an, année, annuel
every two years, biennial, second year | tous les deux ans, biennal
date, day, time, when | date, jour, moment
last, extend, duration, how long | durer, durée
about to start, upcoming, forthcoming, new | à venir, prochain, nouveau
track, process, strand, stream | piste, processus, volet, filière
body, group, committee, organ, institution, organisation | organe, groupe, comité, instance, institution, organisation
standing, permanent, existing, established | permanent, existant, établi
bilateral, two-way, between the two | bilatéral
side issue, marginal, minor, secondary, afterthought | secondaire, marginal, accessoire
diplomacy, foreign policy, foreign affairs | diplomatie, politique étrangère, affaires étrangères
seat at the table, participation, voice, involvement, be heard | participation, voix, siège, place, implication
involve, include, engage, inclusive, inclusion | impliquer, inclure, associer, inclusif
transparent, transparency, openness | transparent, transparence, ouverture
democracy, democratic, free society | démocratie, démocratique, société libre
rule of law | état de droit, primauté du droit
civil society, NGO, NGOs, non-governmental organisation, campaigners | société civile, ONG, associations
citizen, ordinary people, man in the street, general public | citoyen, gens ordinaires, grand public
example, for instance | exemple
reason, why, cause, because | raison, pourquoi, cause
result, outcome, effect, consequence, impact | résultat, effet, conséquence, issue
word, term, expression | mot, terme, expression
mean, imply, signify, meaning, define, definition, stand for | signifier, vouloir dire, impliquer, sens, définir, définition, supposer
conversation, talk, discussion, dialogue, exchange | conversation, échange, discussion, dialogue
question, challenge, doubt | question, remettre en cause, douter
assumption, presumption, hypothesis | hypothèse, supposition, présupposé
title, job, post, role, position, function, rank | titre, poste, fonction, rôle, rang
chair, preside, co-chair, head | présider, coprésider, diriger
release, put out, issue, publish | publier, diffuser
follow, after, in the wake | suivre, après, à la suite
address, tackle, deal with, confront, fight, combat, address | lutter, combattre, traiter, aborder, s’attaquer
solve, resolve, settle, solution | résoudre, régler, solution
problem, challenge, difficulty, issue | problème, défi, difficulté, enjeu
complex, complicated, difficult, hard | complexe, compliqué, difficile
apply, hold, valid, applicable, applicability, application | appliquer, s’appliquer, valable, applicable, applicabilité, valoir
implement, carry out, put into practice, implementation, execute | mettre en œuvre, appliquer, réaliser, exécuter, mise en œuvre
detect, discover, find, discovery, detection | détecter, découvrir, trouver, découverte
respond, react, reply, response, reaction | répondre, réagir, réponse, réaction
blocking, ban, forbid, prohibit | interdire, bloquer, interdiction
allow, permit, authorise, enable, let | permettre, autoriser
force, compel, oblige, require | forcer, obliger, contraindre, exiger
urge, encourage, invite, call on, press | exhorter, encourager, inviter, appeler
recommend, advise, recommendation, advice, suggest | recommander, conseiller, recommandation, conseil, préconiser
decide, determine, choose, decision | décider, déterminer, choisir, décision
vote, election, ballot | vote, élection, scrutin
sign, ratify, accede, join, signatory, accession | signer, ratifier, adhérer, signataire, adhésion, ratification, rejoindre
member, membership | membre
draft, write, drafted | rédiger, projet
name, call, title | nommer, appeler, nom
test, trial, try | test, essai, épreuve
tool, instrument, mechanism, means | outil, instrument, mécanisme, moyen
framework, structure, basis, foundation | cadre, structure, base, fondement
reference, benchmark | référence
basis, foundation, ground, cornerstone | base, fondement, socle, pierre angulaire
engine, driver, motor | moteur
address, domain name, number | adresse, nom de domaine
allocate, hand out, assign, distribute | attribuer, allouer, distribuer, assigner
registry, register | registre
skill, capacity, capability, ability, competence, know-how | compétence, capacité, savoir-faire, aptitude
capacity building, build capacity, capability | renforcement des capacités, développement des capacités
resource, means, expertise | ressource, moyen, expertise
defence, protection, resilience, security | défense, protection, résilience, sécurité
sabotage, vandalism, vandal | sabotage, vandalisme, vandale
station, facility, installation | station, installation
weir, dam, barrage, sill | seuil, barrage, digue
salt, saline, salinity | sel, salin, salinité, salé
drink, drinking, potable | boire, potable
recall, remember, remind | rappeler, se souvenir
drive out, displace, evacuate, chase | chasser, déplacer, évacuer
refugee, migrant, asylum | réfugié, migrant, asile
afford, means, lack | moyens, manquer
lack, shortage, without, missing, deficit | manque, pénurie, sans, déficit
slow, delay, brake | ralentir, freiner
speed up, accelerate, fast, quick | accélérer, rapide, vite
spread, propagate, proliferation | propagation, se répandre, prolifération
wash, clean, rinse | laver, lavage, nettoyer
send, dispatch, deploy | envoyer, déployer, dépêcher
patrol, police, policing | patrouille, police
licence, license, permit, permission | licence, permis, autorisation
illegal, unlawful, illicit, unlicensed, without permission | illégal, illicite, sans licence
equal share, half, proportion, split | parts égales, moitié, proportion
interview, remark, quote | entretien, interview, propos
vision, picture, ideal, kind of | vision, image, conception
portray, describe, characterise, depict, paint | décrire, dépeindre, présenter, qualifier
frame, context, background, setting, backdrop, amid | cadre, contexte, toile de fond
push, effort, drive, campaign, initiative | effort, poussée, initiative
care, matter, be important, concern, relevance, relevant, at stake, why it matters | compter, comptent, compte, importer, concerner, intéresser, pertinence
`;
