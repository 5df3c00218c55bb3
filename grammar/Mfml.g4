grammar Mfml;
script : .*? EOF ;
ANY : . ;
