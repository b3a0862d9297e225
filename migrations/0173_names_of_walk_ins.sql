-- Who came without being on a list and was found out after it was locked had the name that was typed kept in the reason of their mark, for ever. The name is forgotten; that there was one stays.
update attendance_mark set reason = 'Stod på listan med bara ett namn' where source = 'list' and reason like 'Stod som ”%” på listan';
update attendance_mark set reason = 'Stood on the list as a name alone' where source = 'list' and reason like 'Stood as “%” on the list';
