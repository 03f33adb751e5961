import { CREDIT_RULES } from './exclude-credits.ts';
import { cased, type LineRule, line, NAMES, SITES, tail } from './exclude-patterns.ts';

/**
 * Shapes of lines that are no part of the story, in the order they are tried. A rule reads a line that is trimmed and without bullets
 * before it; no rule knows a site. Each has its example above it, which is a row of exclude.test.ts.
 */
export const LINE_RULES: readonly LineRule[] = [
  // Related:
  line(
    'promotion',
    String.raw`["“]?(?:related(?: (?:stories|articles|coverage|links|content|news|topics|posts))?|read (?:more|next|also)|see also|more (?:from|on) .{2,40}|also on .{2,40}|also read|recommended(?: stories| for you)?|you (?:may|might) (?:also )?like|what to read next|must[- ]reads?|most (?:read|popular|viewed)|trending(?: now)?|top stories|latest (?:news|stories)|editors?['’]? picks|don['’]t miss|more stories|in case you missed it|short reads|up next|list of \d+ items|end of list)\s*:?["”]?\.?`,
    { longest: 80, opensList: true },
  ),
  // ALSO READ: Senator walks back remark after uproar
  line(
    'promotion',
    String.raw`(?:also[- ]read|read[- ]also|read (?:more|next|also|this|here|full story|the full story)|see also|see more|related(?: story| article| stories| coverage| news| content)?|recommended|must[- ](?:read|watch|see)|don['’]t miss|you (?:may|might) (?:also )?like|in case you missed it|icymi|more on this(?: story)?|further reading|up next|trending(?: now)?|also (?:see|watch)|watch (?:also|now|live|more)|listen (?:now|live|here)|learn more|find out more|related reading)\**\s*(?::|\||-|–|—|>|»).{2,}`,
  ),
  // WATCH: Minister walks out of interview
  cased(
    'promotion',
    String.raw`(?:READ|WATCH|LISTEN|VIDEO|PHOTOS|GALLERY|IN PICTURES|MORE|LIVE|PODCAST|EXPLAINER|EXPLAINED|OPINION|FULL COVERAGE|DEEP DIVE|POLL|QUIZ)\s*(?::|\||>|»).{4,}`,
  ),
  // Watch the full interview below:
  line(
    'promotion',
    String.raw`(?:watch|listen to|see|read|view|check out)(?: (?:more|photos|pictures|audio))?(?: of)? (?:the |his |her |their |our |this |a |both |some |more |all |it )?[^.!?“”"]{0,90}\b(?:below|above|here)(?: for [^.!?“”"]{3,80})?[.:!]?`,
    { longest: 160 },
  ),
  // (Watch the video above.)
  line('promotion', String.raw`\((?:watch|listen|see|read|click|subscribe)\b[^()]{3,140}\)\.?`),
  // Click here for the latest on the vote.
  line(
    'promotion',
    String.raw`(?:click|tap) (?:here|to|on the)\b.{0,160}|swipe (?:left|right|to)\b.{0,80}|scroll (?:down )?(?:to|for)\b.{0,120}`,
  ),
  // Story continues below advertisement
  line(
    'advertisement',
    String.raw`(?:(?:story|article|content) continues (?:below|after)[^.]{0,60}|continue reading(?: [^.]{0,60})?|keep (?:on )?reading(?: below)?|read full (?:story|article)|show more|load more|view comments|read (?:more|on|less)|more|see more|loading)(?:…|\.{3}|\.)?`,
    { longest: 90 },
  ),
  // Advertisement
  line(
    'advertisement',
    String.raw`[-–—(\[\s]*(?:advertisements?|advertising|ads?|sponsored(?: (?:content|post|links?|by .{2,40}))?|promoted(?: content| stories)?|paid (?:content|post|for by .{2,60})|partner content|skip ad(?:vertisement)?|ad feedback|(?:this )?advertisement (?:has not loaded yet|continues? below).{0,60}|remove ads?)[-–—)\]\s]*[.:]?`,
  ),
  // Sign up for our morning newsletter.
  line(
    'newsletter',
    String.raw`(?:want (?:more )?[^.?!]{0,60}\? |want |to |please |you can |for more[^.]{0,30},? )?(?:sign[- ]up|sign me up|subscribe|register|enroll|opt in|receive|get|join|enter(?:ing)? your email|never miss|stay (?:informed|up to date|updated|connected))\b.{0,140}\b(?:newsletters?|inbox|e-?mails?|alerts?|briefing|digest|bulletin|mailing list|whatsapp|telegram|channel|app|podcast|subscription|itunes|free trial|subscriber|updates|subscribe)\b[^“”]{0,120}`,
  ),
  // Subscribe now for unlimited access.
  line(
    'newsletter',
    String.raw`(?:subscribe|sign up|log ?in|become a (?:member|subscriber))(?: (?:now|here|today|below|to (?:read|continue|our|access|comment|receive|get|unlock)|for (?:free|our|just|full|unlimited|more)|and (?:get|save))\b.{0,120})?[.!:]?|enter your e-?mail(?: address)?:?`,
  ),
  // Download our app for iOS and Android.
  line(
    'newsletter',
    String.raw`(?:for (?:more|the latest)[^.]{0,60},? )?(?:download|get|install) (?:the |our |your )[^.]{0,40}\bapp\b[^.]{0,60}[.!]?`,
  ),
  // Follow us on Facebook and Instagram
  line(
    'social',
    String.raw`(?:and |please |you can |on twitter,? )?(?:follow|(?:like|join|find|connect with|subscribe to) (?:us|our|the conversation|@\w+))\b.{0,110}\b(?:on|via|at|to) (?:our )?${SITES}\b.{0,90}`,
  ),
  // Follow @desk for more.
  line(
    'social',
    String.raw`(?:follow|tweet|dm) (?:us|@\w+|(?:him|her|them) (?:on|at))(?!\w).{0,90}|like (?:us|the page|our page)\b.{0,60}`,
  ),
  // Do you support the bill? Like the page:
  line(
    'social',
    String.raw`[^?!]{3,60}\? (?:like (?:the|our) page|share (?:and|this|your)|let us know|tell us|sound off|leave a comment|comment below|vote (?:now|below)|take our poll)\b.{0,90}`,
  ),
  // Share this article
  line(
    'social',
    String.raw`(?:share(?: (?:this|on|via|and comment)\b.{0,50})?|tweet(?: this)?|e-?mail(?: this)?(?: (?:article|story))?|print(?: this)?(?: (?:article|story|page))?|copy (?:link|url)|save(?: (?:article|this|for later))?|bookmark|pin it|${SITES}(?:,? (?:and )?${SITES})*|flipboard|facebook messenger|whats ?app|(?:\d+|no|view|add|post|leave) (?:a )?(?:comments?|shares?|replies)|comments?(?: \(\d+\))?|share options|listen(?: to (?:this )?article)?|\d+ min(?:ute)?s? (?:read|listen)|reply|sign in|menu|search|close|home|back to top|gift (?:this )?article)[.:!]?`,
    { longest: 70 },
  ),
  // What do you think? Let us know in the comments.
  line(
    'social',
    String.raw`(?:what do you think(?=\?$|\? .*\b(?:comments?|below|us)\b)|have your say|join the (?:conversation|discussion|debate)(?= (?:in|on|at|below|here)|[.!]?$)|let us know|tell us (?:what you think|in the comments)|leave (?:a|your) (?:comment|reply)|comment below|share your (?:thoughts|views|story|opinion)|comments (?:are|have been) (?:closed|disabled|moderated)|(?:log|sign) in to (?:comment|join|leave))\b.{0,120}`,
  ),
  // Got a tip? Email us at desk@example.org
  line(
    'social',
    String.raw`(?:got|have|do you have|know|send|email|e-mail|contact|reach|write to|feedback|questions|welcome|tips|call us|get in touch)\b[^“”"]{0,140}(?:[\w.+-]+@[\w-]+\.[\w.]{2,}|\btips? line\b|\bget in touch\b).{0,100}`,
  ),
  // Email: desk@example.org
  line('social', String.raw`(?:e-?mail|contact|twitter|x|instagram|facebook|tel|phone|whatsapp)\s*:\s*\S+@?\S*.{0,40}`, { longest: 90 }),
  // @some_handle.
  line('social', String.raw`@\w{2,30}\.?`),
  ...CREDIT_RULES,
  // This article was originally published in another place.
  line(
    'boilerplate',
    String.raw`\W{0,3}this (?:(?:article|story|post|piece|column|op-ed|essay|dispatch|feature|content|page|transcript|headline)(?: (?:was|is|has been|have been|first|originally|is being|will be|may)){1,3}|(?:report|version|interview)(?: (?:was|has been))? (?:first|originally)) (?:\w+ )?(?:published|appeared|posted|updated|corrected|republished|adapted|excerpted|edited|translated|reproduced|syndicated|licensed|amended|clarified|revised|sponsored|produced|generated)\b.{0,240}`,
    { longest: 400 },
  ),
  // This is a breaking news story. Check back for updates.
  line(
    'boilerplate',
    String.raw`this is an? (?:breaking news|developing (?:news )?story|(?:edited |lightly edited )?excerpt from|rush transcript|opinion (?:column|piece|article)|updated version|guest (?:column|post))\b.{0,200}|(?:please )?(?:check back|stay tuned|refresh this page) (?:for|to|with)\b.{0,100}|(?:more|details|further details|updates?) to (?:follow|come)\.?|developing(?: story)?(?:…|\.{3}|\.)?`,
    { longest: 260 },
  ),
  // The Daily Example. All rights reserved.
  tail(
    'boilerplate',
    String.raw`\b(?:[Aa]ll [Rr]ights [Rr]eserved|may not be (?:published, broadcast|reproduced|republished)|[Rr]e(?:printed|published) (?:with (?:the )?permission|courtesy of|under a Creative Commons)).{0,300}`,
    {
      longest: 460,
    },
  ),
  // Copyright 2024 The Daily Example
  line('boilerplate', String.raw`(?:copyright (?:©|\(c\)|\d{4}|by )|©|\(c\) \d{4}).{1,200}`),
  // The views expressed in this article are the author's own.
  line(
    'boilerplate',
    String.raw`(?:(?:the|any|all) )?(?:views|opinions)(?: and (?:opinions|views))? expressed (?:here|in|by|on|are|within|above)\b.{4,300}`,
    {
      longest: 400,
    },
  ),
  // Ann Lee is an opinion columnist for the paper.
  cased(
    'boilerplate',
    String.raw`${NAMES} (?:is|are) (?:an? |the |also )?(?:[\p{L}-]+ ){0,4}?(?:columnists? (?:for|at|with)|contributing (?:writer|editor|columnist)s?|opinion (?:columnist|contributor|writer)s?|editor-at-large|[Ss]enior [Ee]ditor(?:-at-[Ll]arge)? (?:at|of)|staff (?:writer|reporter)s?|guest (?:writer|contributor|columnist)|member of [^.]{2,40} [Bb]oard of [Cc]ontributors)\b.{0,260}`,
    { where: 'end', longest: 360 },
  ),
  // Ann Lee covers courts. Follow her on the usual sites.
  tail(
    'boilerplate',
    String.raw`(?:\bBoard of Contributors|[.!?]\)? Follow (?:him|her|them|me|us) (?:on|at)\b|\b(?:author|co-author|editor) of the (?:forthcoming|upcoming|new) book)\b.{0,200}`,
    {
      where: 'end',
      longest: 460,
    },
  ),
  // FULL TEXT.
  line(
    'boilerplate',
    String.raw`(?:abstract|full text|transcript|letters|associated press|reuters|the associated press|ends?|xxx|-30-|at a glance|key points|highlights|summary|contents|tags|topics|keywords|categories|in this article|about the author|author bio|opinion|analysis|exclusive|breaking(?: news)?|live|live updates|news|world|politics|business|sports?|entertainment|letters? to the editor|notebook|briefing)\s*[.:]?`,
    { longest: 40 },
  ),
  // Tags: elections, courts
  line(
    'boilerplate',
    String.raw`(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|posted in|tagged|more in|more about|explore more on these topics|read more about)\s*:\s*.{2,160}`,
  ),
  // Please enable JavaScript to play this video.
  line(
    'boilerplate',
    String.raw`(?:please |you need to |to (?:view|play|use) this[^.]{0,40},? )?(?:enable|turn on|allow) (?:javascript|cookies|notifications)\b.{0,100}|(?:your browser (?:does|is|may)|we use cookies|this (?:site|website) (?:uses|requires)|by (?:clicking|signing up|subscribing|continuing to (?:use|browse)|providing your)|we are sorry,\s?this video|this video (?:is (?:unavailable|restricted|private|not)|file cannot)|javascript (?:is|must)|unable to (?:load|play)|video (?:is )?(?:unavailable|not available)|an error (?:has )?occurred while loading)\b.{0,160}|(?:oops[,!]? )?something went wrong\.?|(?:terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice))(?: (?:and|&|\|) .{3,40})?\.?|powered by(?: [^\s,]+){1,3}`,
    { longest: 260 },
  ),
];
