-- Events had names in two styles: 'round schools added' and 'unit.added'. One holds: what it happens to, a dot, what happens, with hyphens between words.
update event
   set what = replace(regexp_replace(what, '^(\S+) ', '\1.'), ' ', '-')
 where what like '% %';
